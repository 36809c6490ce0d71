import type { Metadata } from '../../../edition/types.ts'
import { textDirection } from '../../text-direction.ts'
import type { BookFile } from './book-file.ts'
import { textString } from './text-string.ts'

const producer = 'Octavo'

export interface DocumentDescription {
  /** Number of the information dictionary. */
  info: number
  /** Entries of the catalogue. */
  entries: string
}

/** Says what the book is: in the information dictionary, in XMP, and in the catalogue. The only date is the edition's own. */
export function describeDocument(file: BookFile, metadata: Metadata): DocumentDescription {
  const title = fullTitle(metadata)
  const date = `(D:${metadata.modified.replace(/\D/g, '').slice(0, 14)}Z)`
  const told = {
    Title: title,
    Author: metadata.creators.map(({ name }) => name).join(', '),
    Subject: metadata.description,
    Keywords: metadata.subjects.join(' '),
    Creator: producer,
    Producer: producer,
  }
  const fields = Object.entries(told).flatMap(([key, value]) => (value ? [`/${key} ${textString(value)}`] : []))
  const info = file.add(`<<${fields.join(' ')} /CreationDate ${date} /ModDate ${date}>>`)
  const packet = new TextEncoder().encode(xmpPacket(metadata, title))
  const xmp = file.addStream('/Type /Metadata /Subtype /XML', packet)
  const direction = textDirection(metadata.language) === 'rtl' ? ' /Direction /R2L' : ''
  const shown = `/ViewerPreferences <</DisplayDocTitle true${direction}>>`
  return { info, entries: `/Lang ${textString(metadata.language)} ${shown} /Metadata ${xmp} 0 R` }
}

function fullTitle({ title, subtitle }: Metadata): string {
  return subtitle ? `${title}: ${subtitle}` : title
}

/** XMP, ISO 16684-1; the part of PDF/UA that the file keeps is named as ISO 14289-1, 5, says. */
function xmpPacket(metadata: Metadata, title: string): string {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
  const list = (kind: 'Seq' | 'Bag', items: string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:creator>${list(
      'Seq',
      metadata.creators.map(({ name }) => name),
    )}</dc:creator>`,
    `<dc:language>${list('Bag', [metadata.language])}</dc:language>`,
    `<dc:identifier>${escaped(metadata.identifier)}</dc:identifier>`,
    metadata.publisher ? `<dc:publisher>${list('Bag', [metadata.publisher])}</dc:publisher>` : '',
    metadata.rights ? `<dc:rights>${alternative(metadata.rights)}</dc:rights>` : '',
    metadata.description ? `<dc:description>${alternative(metadata.description)}</dc:description>` : '',
    metadata.subjects.length > 0 ? `<dc:subject>${list('Bag', metadata.subjects)}</dc:subject>` : '',
    metadata.version ? `<xmpMM:VersionID>${escaped(metadata.version)}</xmpMM:VersionID>` : '',
    `<xmp:CreateDate>${metadata.modified}</xmp:CreateDate><xmp:ModifyDate>${metadata.modified}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
