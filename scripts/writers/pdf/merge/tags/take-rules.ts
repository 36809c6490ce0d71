import { isTag } from './is-tag.ts'
import type { ContentMark, TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

const partsOfTables = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR'])

/** Takes out of tables what stands there outside their cells: rules and backgrounds, which mean nothing. Returns it. */
export function takeRules(tags: TagKid[]): ContentMark[] {
  const taken: ContentMark[] = []
  for (const tag of walkTags(tags)) {
    if (!partsOfTables.has(tag.type)) continue
    for (const kid of tag.kids) if (!isTag(kid) && 'mark' in kid) taken.push(kid)
    tag.kids = tag.kids.filter(isTag)
  }
  return taken
}
