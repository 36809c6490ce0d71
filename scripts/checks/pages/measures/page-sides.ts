import type { LaidBook } from '../laid-book.ts'
import type { PageFault } from '../pages-report.ts'

export interface PageSides {
  /** Sections that begin with a heading: chapters, parts, the contents. */
  chapters: number
  onRectos: number
  blankVersos: number
  faults: PageFault[]
}

/** Chapters begin on rectos; where that leaves a page over it is a verso with nothing on it, and never two together. */
export function pageSides({ pages }: LaidBook): PageSides {
  const openings = pages.filter(({ isOpening, section }) => isOpening && section !== '')
  const blank = pages.filter(({ isBlank }) => isBlank)
  const faults: PageFault[] = []
  for (const { isRecto, number, section } of openings)
    if (!isRecto)
      faults.push({ kind: 'chapter-side', page: number, words: section, found: 'a chapter begins on a verso' })
  for (const { isRecto, number } of blank) {
    const found = isRecto ? 'a blank recto' : 'a blank page after another'
    if (isRecto || pages[number - 1]?.isBlank) faults.push({ kind: 'blank-page', page: number, words: '', found })
  }
  return {
    chapters: openings.length,
    onRectos: openings.filter(({ isRecto }) => isRecto).length,
    blankVersos: blank.filter(({ isRecto }) => !isRecto).length,
    faults,
  }
}
