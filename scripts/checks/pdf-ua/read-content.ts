import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { type Operands, readOperators } from './content-operators.ts'
import { dictAt } from './dict-at.ts'
import type { FontUse } from './font-use.ts'
import { listAt } from './list-at.ts'
import { lookIn } from './look-in.ts'
import { nameAt } from './name-at.ts'
import type { OpenMark } from './open-mark.ts'
import { openMarkedContent } from './open-marked-content.ts'
import { streamContent } from './stream-content.ts'
import { TextPosition } from './text-position.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

/** Codes that one operator shows. */
export interface ShownText {
  page: UaPage
  /** Open marks, outermost first. */
  marks: OpenMark[]
  font: FontUse | undefined
  codes: number[]
  position: TextPosition
}

export interface ContentVisitor {
  /** Something is painted: words, a path, a picture. `marks` are open, outermost first. */
  painted?: (page: UaPage, marks: OpenMark[], isText: boolean) => void
  shown?: (text: ShownText) => void
  opened?: (page: UaPage, mark: OpenMark, above: OpenMark[]) => void
  /** A form is drawn whose content has marks of the structure tree. */
  formWithMarks?: (page: UaPage, form: PDFDict) => void
  /** All of a page has been read. */
  ended?: (page: UaPage) => void
}

/** What is read of the pages’ content: which fonts show which codes. */
export interface ReadContent {
  fonts: Map<PDFDict, FontUse>
  /** Every XObject that is drawn. */
  objects: Set<PDFDict>
}

const showText = new Set(['Tj', 'TJ', "'", '"'])
const paint = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI'])

interface Place {
  page: UaPage
  resources: PDFDict | undefined
  marks: OpenMark[]
  forms: PDFDict[]
  position: TextPosition
}

/**
 * Goes once through the content of every page, and of the forms drawn there, and tells all visitors what it meets. One page
 * is in memory at a time.
 */
export function readContent(document: UaDocument, visitors: ContentVisitor[]): ReadContent {
  const reader = new ContentReader(document, visitors)
  for (const page of document.pages) reader.readPage(page)
  return reader.read
}

class ContentReader {
  readonly read: ReadContent = { fonts: new Map(), objects: new Set() }
  private readonly document: UaDocument
  private readonly visitors: ContentVisitor[]

  constructor(document: UaDocument, visitors: ContentVisitor[]) {
    this.document = document
    this.visitors = visitors
  }

  readPage(page: UaPage): void {
    const parts = listAt(page.dict, 'Contents').flatMap((item) => {
      const bytes = streamContent(page.dict.context.lookup(item))
      return bytes ? [bytes, Buffer.from('\n')] : []
    })
    const source = parts.length === 2 ? (parts[0] as Buffer) : Buffer.concat(parts)
    const resources = dictAt(inherited(page.dict, 'Resources'))
    this.readStream(source, { page, resources, marks: [], forms: [], position: new TextPosition() })
    for (const visitor of this.visitors) visitor.ended?.(page)
  }

  private readStream(source: Buffer, place: Place): void {
    const { resources, marks, position } = place
    let font: FontUse | undefined
    const saved: (FontUse | undefined)[] = []
    readOperators(source, (name, operands) => {
      if (showText.has(name)) this.show(operands, font, place)
      else if (position.follow(name, operands)) return
      else if (name === 'Tf') font = this.fontUse(lookIn(resources, 'Font', operands.written(0).slice(1)))
      else if (name === 'BMC' || name === 'BDC') this.open(operands, place)
      else if (name === 'EMC') marks.pop()
      else if (paint.has(name)) this.paint(place, false)
      else if (name === 'Do') this.draw(lookIn(resources, 'XObject', operands.written(0).slice(1)), place)
      if (name === 'q') saved.push(font)
      else if (name === 'Q') font = saved.pop()
    })
  }

  private open(operands: Operands, { page, resources, marks }: Place): void {
    const mark = openMarkedContent(operands, resources, (number) => this.document.elementAt(page, number))
    for (const visitor of this.visitors) visitor.opened?.(page, mark, marks)
    marks.push(mark)
  }

  private show(operands: Operands, font: FontUse | undefined, place: Place): void {
    const { page, marks, position } = place
    const codes: number[] = []
    for (let index = 0; index < operands.length; index++)
      if (operands.isString(index)) addCodes(codes, operands.bytes(index), font?.step ?? 1)
    if (font) note(font, codes, page.number, marks)
    for (const visitor of this.visitors) visitor.shown?.({ page, marks, font, codes, position })
    this.paint(place, true)
  }

  private paint({ page, marks }: Place, isText: boolean): void {
    for (const visitor of this.visitors) visitor.painted?.(page, marks, isText)
  }

  private fontUse(object: PDFObject | undefined): FontUse | undefined {
    const font = dictAt(object)
    if (!font) return undefined
    const known = this.read.fonts.get(font)
    if (known) return known
    const use: FontUse = {
      ...{ font, step: nameAt(font, 'Subtype') === 'Type0' ? 2 : 1 },
      ...{ codes: new Map(), spoken: new Map() },
    }
    this.read.fonts.set(font, use)
    return use
  }

  private draw(object: PDFObject | undefined, place: Place): void {
    const dict = dictAt(object)
    if (!(object instanceof PDFStream) || !dict) return
    this.read.objects.add(dict)
    const isForm = nameAt(dict, 'Subtype') === 'Form'
    if (!isForm) this.paint(place, false)
    if (!isForm || place.forms.includes(dict)) return
    const source = streamContent(object) ?? Buffer.alloc(0)
    if (source.includes('/MCID')) for (const visitor of this.visitors) visitor.formWithMarks?.(place.page, dict)
    const resources = dictAt(dict, 'Resources') ?? place.resources
    const position = place.position.inForm(listAt(dict, 'Matrix').map(Number))
    this.readStream(source, { ...place, resources, position, marks: [...place.marks], forms: [...place.forms, dict] })
  }
}

function inherited(page: PDFDict, key: string): PDFObject | undefined {
  for (let node: PDFDict | undefined = page; node; node = dictAt(node, 'Parent')) {
    const value = lookIn(node, key)
    if (value) return value
  }
  return undefined
}

function addCodes(codes: number[], bytes: number[], step: 1 | 2): void {
  for (let at = 0; at + step <= bytes.length; at += step)
    codes.push(step === 1 ? (bytes[at] as number) : (bytes[at] as number) * 256 + (bytes[at + 1] as number))
}

function note({ codes, spoken }: FontUse, shown: number[], page: number, marks: OpenMark[]): void {
  for (const code of shown) {
    if (!codes.has(code)) codes.set(code, page)
    if (!spoken.has(code) && !marks.some(({ replaced }) => replaced)) spoken.set(code, page)
  }
}
