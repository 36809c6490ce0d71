import { isTag } from './is-tag.ts'
import type { Tag, TagKid } from './tag.ts'

/** Every tag of a tree in reading order, each before what it holds. */
export function* walkTags(kids: TagKid[]): Generator<Tag> {
  for (const kid of kids) {
    if (!isTag(kid)) continue
    yield kid
    yield* walkTags(kid.kids)
  }
}
