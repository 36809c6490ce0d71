import type { TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

/**
 * Headings begin with level 1 and go down by one level at a time (ISO 14289-1, 7.4.2); one that skips a level is set below
 * the one before it. `before` is the level of the last heading of the book so far; returns that of the last one here.
 */
export function mendHeadings(tags: TagKid[], before: number): number {
  let last = before
  for (const tag of walkTags(tags)) {
    const level = Number(/^H([1-6])$/.exec(tag.type)?.[1])
    if (!level) continue
    last = Math.min(level, last + 1)
    tag.type = `H${last}`
  }
  return last
}
