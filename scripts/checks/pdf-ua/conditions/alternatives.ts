import { textAt } from '../text-at.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Checkpoints 13 and 17: pictures and formulas have a text in their place. */
export function alternativeProblems({ structure }: UaDocument): UaProblem[] {
  return structure.elements.flatMap(({ type, dict }) => {
    if (type !== 'Figure' && type !== 'Formula') return []
    if (textAt(dict, 'Alt') || (type === 'Figure' && textAt(dict, 'ActualText') !== undefined)) return []
    return [{ condition: type === 'Figure' ? '13-004' : '17-002', reason: `A ${type} has no alternative text.` }]
  })
}
