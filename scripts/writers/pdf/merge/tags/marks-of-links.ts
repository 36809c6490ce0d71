import { isTag } from './is-tag.ts'
import type { ContentMark, TagKid } from './tag.ts'

/** The marked content that stands in links. */
export function marksOfLinks(kids: TagKid[], inLink = false): ContentMark[] {
  return kids.flatMap((kid) => {
    if (isTag(kid)) return marksOfLinks(kid.kids, inLink || kid.type === 'Link')
    return inLink && 'mark' in kid ? [kid] : []
  })
}
