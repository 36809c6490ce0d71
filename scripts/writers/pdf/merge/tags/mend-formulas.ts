import { PDFHexString, PDFString } from '@cantoo/pdf-lib'
import { formulaSign } from '../../tag-formulas.ts'
import { isTag } from './is-tag.ts'
import type { TagKid } from './tag.ts'
import { walkTags } from './walk-tags.ts'

/**
 * Makes a Formula of what was printed as a picture with the sign of one; in it is content alone, for the parts of a matrix
 * are no table. Changes the tags it is given.
 */
export function mendFormulas(tags: TagKid[]): void {
  for (const tag of walkTags(tags)) {
    const alternative = tag.attributes.get('Alt')
    if (!(alternative instanceof PDFString || alternative instanceof PDFHexString)) continue
    const text = alternative.decodeText()
    if (tag.type !== 'Figure' || !text.startsWith(formulaSign)) continue
    tag.type = 'Formula'
    tag.kids = contentOf(tag.kids)
    tag.attributes.set('Alt', PDFHexString.fromText(text.slice(formulaSign.length)))
  }
}

function contentOf(kids: TagKid[]): TagKid[] {
  return kids.flatMap((kid) => (isTag(kid) ? contentOf(kid.kids) : [kid]))
}
