import { PDFDocument, PDFName, type PDFRawStream, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { openUaDocument } from '../../scripts/checks/pdf-ua/open-ua-document.ts'
import { streamContent } from '../../scripts/checks/pdf-ua/stream-content.ts'
import type { StructElement, StructMark } from '../../scripts/checks/pdf-ua/struct-element.ts'

/** A tagged element of a printed book: the type and the place among those of its type, in reading order. */
export type Tagged = [type: string, index: number]

/** What is done to the finished file. */
export type Damage =
  | { remove: Tagged }
  | { double: Tagged }
  | { swap: [Tagged, Tagged] }
  | { alternatives: Record<number, string | undefined> }

const contents = PDFName.of('Contents')

/**
 * A copy of a PDF in which what an element shows is removed, painted twice or shown by another, or whose figures have other
 * alternative texts. Throws when there is nothing to damage.
 */
export async function damagePrintedBook(bytes: Uint8Array, damage: Damage): Promise<Uint8Array> {
  const { structure } = await openUaDocument(bytes)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const find = ([type, index]: Tagged): StructElement => {
    const found = structure.elements.filter((element) => element.type === type)[index]
    if (!found) throw new Error(`The PDF has no ${type} ${index}.`)
    return found
  }
  if ('alternatives' in damage) {
    for (const [index, text] of Object.entries(damage.alternatives)) {
      const figure = pdf.context.lookup(find(['Figure', Number(index)]).ref as PDFRef) as never as typeof pdf.catalog
      if (text === undefined) figure.delete(PDFName.of('Alt'))
      else figure.set(PDFName.of('Alt'), PDFString.of(text))
    }
    return pdf.save()
  }
  if ('swap' in damage) {
    const [one, other] = damage.swap.map((tagged) => marksIn(find(tagged)))
    for (const [index, mark] of (one ?? []).entries()) {
      const exchanged = other?.[index]
      if (!exchanged) throw new Error('The elements are not alike.')
      edit(pdf, mark, (parts) => [...parts].map((part) => renamed(part, mark.mark, exchanged.mark)).join(''))
    }
    return pdf.save()
  }
  const marks = marksIn(find('remove' in damage ? damage.remove : damage.double))
  for (const mark of marks) {
    edit(pdf, mark, (parts) =>
      parts.map((part) => (opens(part, mark.mark) ? ('remove' in damage ? '' : `${part}\n${part}`) : part)).join(''),
    )
  }
  return pdf.save()
}

function marksIn(element: StructElement): StructMark[] {
  return [...element.marks, ...element.kids.flatMap(marksIn)].sort((one, other) => one.order - other.order)
}

/** Rewrites the content of the page that has the mark, which is given in parts: marked content, and what stands between. */
function edit(pdf: PDFDocument, { page }: StructMark, change: (parts: string[]) => string): void {
  const dict = pdf.context.lookup(page as PDFRef) as never as typeof pdf.catalog
  const before = streamContent(dict.lookup(contents) as PDFRawStream)?.toString('latin1') ?? ''
  const after = change(before.split(/(?=^\/\w+ <<\/MCID )|(?<=^EMC\n)(?!\S+ Td)/m))
  if (after === before) throw new Error('Nothing was changed.')
  dict.set(contents, pdf.context.register(pdf.context.flateStream(Buffer.from(after, 'latin1'))))
}

function opens(part: string, mark: number): boolean {
  return new RegExp(`^/\\w+ <</MCID ${mark} >>\\s*BDC`).test(part)
}

function renamed(part: string, one: number, other: number): string {
  if (opens(part, one)) return part.replace(`/MCID ${one} `, `/MCID ${other} `)
  return opens(part, other) ? part.replace(`/MCID ${other} `, `/MCID ${one} `) : part
}
