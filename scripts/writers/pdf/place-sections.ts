import type { Section } from './section.ts'

/** Where a section stands: physical pages count from 0, numbers from 1 in their own sequence. */
export interface Placement {
  section: Section
  firstPage: number
  firstNumber: number
  /** At least as many as were printed; the rest are blank. */
  pages: number
}

/**
 * Places sections one after another, each on the side it asks for, after a blank page where need be. Front matter is one sequence of numbers; body and
 * back matter are another, which begins with 1.
 */
export function placeSections(sections: Section[], pageCounts: number[]): Placement[] {
  let next = 0
  let bodyBegins: number | undefined
  return sections.map((section, index) => {
    const wanted = section.side === 'recto' ? 0 : 1
    const firstPage = next % 2 === wanted ? next : next + 1
    if (section.matter !== 'front') bodyBegins ??= firstPage
    const pages = pageCounts[index] ?? 1
    next = firstPage + pages
    return { section, firstPage, firstNumber: firstPage - (bodyBegins ?? 0) + 1, pages }
  })
}
