import { PDFArray, type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib'
import { textDirection } from '../../../text-direction.ts'
import type { Tag, TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

const inline = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Quote', 'Reference'])

/**
 * Says of blocks that name a language in which direction their lines are read (`WritingMode`, ISO 32000-1, 14.8.5.4.2).
 * Changes the tags it is given.
 */
export function mendDirections(tags: TagKid[], source: PDFDocument): void {
  for (const tag of walkTags(tags)) {
    const language = inline.has(tag.type) ? undefined : languageOf(tag)
    if (language === undefined) continue
    const attributes = source.context.lookup(tag.attributes.get('A'))
    const others = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
    const mode = textDirection(language) === 'rtl' ? 'RlTb' : 'LrTb'
    tag.attributes.set('A', source.context.obj([{ O: 'Layout', WritingMode: mode }, ...others]))
  }
}

function languageOf({ attributes }: Tag): string | undefined {
  const language = attributes.get('Lang')
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : undefined
}
