import { gatherKids } from './gather-kids.ts'
import type { TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

/** What stands in a ruby beside its glosses is their base (ISO 32000-1, table 338). Changes the tags it is given. */
export function mendRubies(tags: TagKid[]): void {
  for (const tag of walkTags(tags)) {
    if (tag.type === 'Ruby') tag.kids = gatherKids(tag.kids, (kid) => ['RB', 'RT', 'RP'].includes(kid.type), 'RB')
  }
}
