import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Metadata } from '../../../edition/types.ts'

const producer = 'Octavo'

/** Says what the book is: in the information dictionary, in XMP, and in the catalogue. The only date is the edition's own. */
export function describeDocument(pdf: PDFDocument, metadata: Metadata): void {
  const modified = new Date(metadata.modified)
  const title = fullTitle(metadata)
  pdf.setTitle(title)
  pdf.setAuthor(metadata.creators.map(({ name }) => name).join(', '))
  if (metadata.description) pdf.setSubject(metadata.description)
  if (metadata.subjects.length > 0) pdf.setKeywords(metadata.subjects)
  pdf.setCreator(producer)
  pdf.setProducer(producer)
  pdf.setCreationDate(modified)
  pdf.setModificationDate(modified)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language))
  pdf.catalog.set(PDFName.of('ViewerPreferences'), pdf.context.obj({ DisplayDocTitle: true }))
  const xmp = pdf.context.stream(new TextEncoder().encode(xmpPacket(metadata, title)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp))
}

function fullTitle({ title, subtitle }: Metadata): string {
  return subtitle ? `${title}: ${subtitle}` : title
}

/** XMP, ISO 16684-1. */
function xmpPacket(metadata: Metadata, title: string): string {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
  const list = (kind: 'Seq' | 'Bag', items: string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
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
    `<xmp:CreateDate>${metadata.modified}</xmp:CreateDate><xmp:ModifyDate>${metadata.modified}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
