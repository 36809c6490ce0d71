import { gatherKids } from './gather-kids.ts'
import type { TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

/**
 * In a list stand items alone, in an item its label and its body (ISO 32000-1, table 336): what Chromium leaves
 * beside them goes into a body. Changes the tags it is given.
 */
export function mendLists(tags: TagKid[]): void {
  for (const tag of walkTags(tags)) {
    if (tag.type === 'L') tag.kids = gatherKids(tag.kids, (kid) => ['LI', 'Caption'].includes(kid.type), 'LI')
    // After its list, so that the items made there get their bodies here.
    if (tag.type === 'LI') tag.kids = gatherKids(tag.kids, (kid) => ['Lbl', 'LBody'].includes(kid.type), 'LBody')
  }
}
