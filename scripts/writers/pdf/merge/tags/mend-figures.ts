import type { TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

/**
 * A figure is what has an alternative text (ISO 14289-1, 7.3): the picture, and not the `figure` of HTML around it and its
 * caption. Changes the tags it is given.
 */
export function mendFigures(tags: TagKid[]): void {
  for (const tag of walkTags(tags)) {
    if (tag.type === 'Figure' && !tag.attributes.has('Alt')) tag.type = 'Div'
  }
}
