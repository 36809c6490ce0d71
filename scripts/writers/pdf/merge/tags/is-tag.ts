import type { Tag, TagKid } from './tag.ts'

export function isTag(kid: TagKid): kid is Tag {
  return 'kids' in kid
}
