import { textAt } from '../text-at.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Checkpoint 19: every note has an id, and no other element has it. */
export function noteProblems({ structure }: UaDocument): UaProblem[] {
  const counts = new Map<string, number>()
  for (const { dict } of structure.elements) {
    const id = textAt(dict, 'ID')
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return structure.elements.flatMap(({ type, dict }) => {
    if (type !== 'Note') return []
    const id = textAt(dict, 'ID')
    if (!id) return [{ condition: '19-003', reason: 'A note has no id.' }]
    return (counts.get(id) ?? 0) > 1
      ? [{ condition: '19-004', reason: `The id of the note “${id}” is not its own.` }]
      : []
  })
}
