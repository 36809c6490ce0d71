import type { PDFRef } from '@cantoo/pdf-lib'
import { isTag } from './is-tag.ts'
import type { ContentMark, Tag, TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

export interface MendNotesOptions {
  /** The name of the place that a link leads to. */
  destinationOf: (link: Tag) => string | undefined
  /** An id of the book: this one, or where it is taken one like it. */
  unique: (id: string) => string
  /** Where a page stands among those of the section. */
  pageNumber: (page: PDFRef) => number
}

const note = /\.(?:editor-|address-)?note-\d+$/
const call = /\.(?:editor-|address-)?note-call-\d+$/

/**
 * Makes notes of asides. A note at the foot of the page stands, by `aria-owns`, behind the link that calls it
 * (`chapter.note-3`), then the notes that it calls itself, then whatever of these is continued on the next pages
 * (`chapter.note-3-2`), which has no link back: it is joined to its note. The first has the id of the call’s destination, any
 * other is known by its link back. Every note gets an id, which ISO 14289-1, 7.9, asks for. Changes the tags it is given.
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
  let begun: Tag[] = []
  for (const kid of kids) {
    const tag = isTag(kid) ? kid : undefined
    if (tag) tag.kids = joinContinued(tag.kids, options)
    if (tag?.type === 'Aside' && called !== undefined) {
      const whole = begun.length > 0 && idByLinkBack(tag, options) === undefined && continuedBy(tag, begun, options)
      if (whole) whole.kids.push(...tag.kids)
      else {
        begun.push(begun.length === 0 ? Object.assign(tag, { id: called }) : tag)
        kept.push(tag)
      }
      continue
    }
    const link = tag && linkIn(tag)
    const destination = link && options.destinationOf(link)
    called = destination && note.test(destination) ? destination : undefined
    begun = []
    kept.push(kid)
  }
  return kept
}

/** Only the last note of a page is continued: of those that reach furthest, but not to the part’s own page, the last. */
function continuedBy(part: Tag, begun: Tag[], { pageNumber }: MendNotesOptions): Tag | undefined {
  const pagesOf = (tag: Tag) => marksIn(tag).map(({ page }) => pageNumber(page))
  const first = Math.min(...pagesOf(part))
  const ends = begun.map((tag) => ({ tag, end: Math.max(...pagesOf(tag)) }))
  const before = ends.filter(({ end }) => end < first)
  const furthest = Math.max(...before.map(({ end }) => end))
  return (before.findLast(({ end }) => end === furthest) ?? ends.at(-1))?.tag
}

function marksIn({ kids }: Tag): ContentMark[] {
  return kids.flatMap((kid) => (isTag(kid) ? marksIn(kid) : 'mark' in kid ? [kid] : []))
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
