import { isTag } from './is-tag.ts'
import type { TagKid } from './tag.ts'

/** Cells without words still stand in their row. */
const mayBeEmpty = new Set(['TD', 'TH'])

/**
 * The same tags without those that say nothing: of type `NonStruct`, which Chromium puts around every run of text and for
 * every box of HTML, and those that hold nothing.
 */
export function unwrapTags(kids: TagKid[]): TagKid[] {
  const kept: TagKid[] = []
  for (const kid of kids) {
    if (!isTag(kid)) {
      kept.push(kid)
      continue
    }
    const inner = unwrapTags(kid.kids)
    if (inner.length === 0 && !mayBeEmpty.has(kid.type)) continue
    if (kid.type === 'NonStruct' && kid.attributes.size === 0) kept.push(...inner)
    else kept.push({ ...kid, kids: inner })
  }
  return kept
}
