import { isTag } from './is-tag.ts'
import type { Tag, TagKid } from './tag.ts'

/** The kids of the right types as they are, and each run of others in a tag of its own. */
export function gatherKids(kids: TagKid[], isRight: (kid: Tag) => boolean, type: string): TagKid[] {
  const gathered: TagKid[] = []
  let made: Tag | undefined
  for (const kid of kids) {
    if (isTag(kid) && isRight(kid)) {
      gathered.push(kid)
      made = undefined
    } else if (made) made.kids.push(kid)
    else {
      made = { type, attributes: new Map(), kids: [kid] }
      gathered.push(made)
    }
  }
  return gathered
}
