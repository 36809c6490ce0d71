import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type LinkPlace, linkPlace } from './link-place.ts'
import { isTag } from './tags/is-tag.ts'
import type { ContentMark, Tag, TagKid } from './tags/tag.ts'
import { walkTags } from './tags/walk-tags.ts'

export interface MendLinksOptions {
  /** What a screen reader says of a link. */
  sentenceOf: (words: string, place: LinkPlace) => string
  /** What marked content says. */
  wordsOf: (mark: ContentMark) => string
}

const name = (text: string) => PDFName.of(text)

/**
 * Turns the links of a section that lead to another chapter into links to its named destination, and says of each in
 * words where it leads (ISO 14289-1, 7.18.5). Changes the annotations.
 */
export function mendLinks(source: PDFDocument, annotations: PDFRef[], tags: TagKid[], options: MendLinksOptions): void {
  const words = new Map<PDFRef, string>()
  for (const tag of walkTags(tags)) {
    if (tag.type !== 'Link') continue
    const own = wordsIn(tag, options, source)
    for (const kid of tag.kids) if ('annotation' in kid) words.set(kid.annotation, own)
  }
  for (const ref of annotations) {
    const link = source.context.lookup(ref, PDFDict)
    if (link.get(name('Subtype')) !== name('Link')) continue
    const place = linkPlace(link)
    link.set(name('Contents'), PDFHexString.fromText(options.sentenceOf(words.get(ref) ?? '', place)))
    if (place.destination === undefined) continue
    link.delete(name('A'))
    link.set(name('Dest'), PDFString.of(place.destination))
  }
}

function wordsIn(tag: Tag, options: MendLinksOptions, source: PDFDocument): string {
  const alternative = tag.type === 'Figure' ? textOf(source.context.lookup(tag.attributes.get('Alt'))) : ''
  if (alternative) return alternative
  const parts = tag.kids.map((kid) =>
    isTag(kid) ? wordsIn(kid, options, source) : 'mark' in kid ? options.wordsOf(kid) : '',
  )
  // Chromium writes no space between boxes that stand apart, such as a title and its page.
  return parts.reduce(
    (text, part) => (/[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(part) ? `${text} ${part}` : text + part),
    '',
  )
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}
