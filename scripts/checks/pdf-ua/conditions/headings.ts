import type { StructElement } from '../struct-element.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Checkpoint 14: headings begin with the first level, skip none, and are of one kind. */
export function headingProblems({ structure }: UaDocument): UaProblem[] {
  const problems: UaProblem[] = []
  let last = 0
  for (const { written, type } of structure.elements) {
    const level = Number(/^H(\d+)$/.exec(/^H\d+$/.test(written) ? written : type)?.[1])
    if (!level) continue
    if (last === 0 && level > 1) problems.push({ condition: '14-002', reason: `The first heading is an H${level}.` })
    else if (level > last + 1) problems.push({ condition: '14-003', reason: `An H${level} follows an H${last}.` })
    last = level
  }
  const plain = structure.elements.filter(({ type }) => type === 'H')
  for (const parent of new Set(plain.map((element) => element.parent))) {
    if (parent && countOf(parent) > 1) problems.push({ condition: '14-006', reason: `A ${parent.written} has two H.` })
  }
  if (last > 0 && plain.length > 0)
    problems.push({ condition: '14-007', reason: 'There are headings with levels and headings without.' })
  return problems
}

function countOf({ kids }: StructElement): number {
  return kids.filter(({ type }) => type === 'H').length
}
