import { isTag } from './is-tag.ts'
import type { Tag, TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

export interface MendNotesOptions {
  /** The name of the place that a link leads to. */
  destinationOf: (link: Tag) => string | undefined
  /** An id of the book: this one, or where it is taken one like it. */
  unique: (id: string) => string
}

const note = /\.(?:editor-|address-)?note-\d+$/
const call = /\.(?:editor-|address-)?note-call-\d+$/

/**
 * Makes notes of asides. A note at the foot of the page stands, by `aria-owns`, behind the link that calls it
 * (`chapter.note-3`), and behind it whatever of it is continued on the next pages (`chapter.note-3-2`): together they are
 * one note, with the id of the call’s destination. A note in a list of notes is known by its link back. Every note gets an
 * id, which ISO 14289-1, 7.9, asks for. Changes the tags it is given.
 */
export function mendNotes(tags: TagKid[], options: MendNotesOptions): TagKid[] {
  const kept = joinContinued(tags, options)
  for (const tag of walkTags(kept)) {
    if (tag.type !== 'Aside' && tag.type !== 'Note') continue
    tag.type = 'Note'
    tag.id = options.unique(tag.id ?? idByLinkBack(tag, options) ?? 'note')
  }
  return kept
}

function joinContinued(kids: TagKid[], options: MendNotesOptions): TagKid[] {
  const kept: TagKid[] = []
  let called: string | undefined
  let begun: Tag | undefined
  for (const kid of kids) {
    const tag = isTag(kid) ? kid : undefined
    if (tag) tag.kids = joinContinued(tag.kids, options)
    if (tag?.type === 'Aside' && called !== undefined) {
      if (begun) begun.kids.push(...tag.kids)
      else {
        begun = Object.assign(tag, { id: called })
        kept.push(begun)
      }
      continue
    }
    const link = tag && linkIn(tag)
    const destination = link && options.destinationOf(link)
    called = destination && note.test(destination) ? destination : undefined
    begun = undefined
    kept.push(kid)
  }
  return kept
}

/** A call is a link, or what raises it above the line around it. */
function linkIn(tag: Tag): Tag | undefined {
  if (tag.type === 'Link') return tag
  const [only] = tag.kids
  return tag.kids.length === 1 && only && isTag(only) ? linkIn(only) : undefined
}

function idByLinkBack(tag: Tag, { destinationOf }: MendNotesOptions): string | undefined {
  for (const link of walkTags(tag.kids)) {
    const destination = link.type === 'Link' ? destinationOf(link) : undefined
    if (destination && call.test(destination)) return destination.replace('note-call-', 'note-')
  }
  return undefined
}
