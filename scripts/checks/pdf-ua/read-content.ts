import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { contentOperators } from './content-operators.ts'
import { dictAt } from './dict-at.ts'
import type { FontUse } from './font-use.ts'
import { listAt } from './list-at.ts'
import { lookIn } from './look-in.ts'
import { nameAt } from './name-at.ts'
import { streamContent } from './stream-content.ts'
import { stringBytes } from './string-bytes.ts'
import type { UaDocument, UaPage } from './ua-document.ts'

/** Marked content that is open (ISO 32000-1, 14.6). */
export interface OpenMark {
  artifact: boolean
  /** What it is in the structure tree. */
  mark?: number
  language: boolean
}

export interface ContentVisitor {
  /** Something is painted: words, a path, a picture. `marks` are open, outermost first. */
  painted: (page: UaPage, marks: OpenMark[], isText: boolean) => void
  opened: (page: UaPage, mark: OpenMark, above: OpenMark[]) => void
  /** A form is drawn whose content has marks of the structure tree. */
  formWithMarks: (page: UaPage, form: PDFDict) => void
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
}

/** Goes through the content of every page, and of the forms drawn there, and tells `visitor` what it meets. */
export function readContent({ pages }: UaDocument, visitor: ContentVisitor): ReadContent {
  const read: ReadContent = { fonts: new Map(), objects: new Set() }
  for (const page of pages) {
    const source = listAt(page.dict, 'Contents').map(
      (item) => streamContent(page.dict.context.lookup(item))?.toString('latin1') ?? '',
    )
    const resources = dictAt(inherited(page.dict, 'Resources'))
    readStream(source.join('\n'), { page, resources, marks: [], forms: [] }, visitor, read)
  }
  return read
}

function inherited(page: PDFDict, key: string): PDFObject | undefined {
  for (let node: PDFDict | undefined = page; node; node = dictAt(node, 'Parent')) {
    const value = lookIn(node, key)
    if (value) return value
  }
  return undefined
}

function readStream(source: string, place: Place, visitor: ContentVisitor, read: ReadContent): void {
  const { page, resources, marks } = place
  let font: FontUse | undefined
  const saved: (FontUse | undefined)[] = []
  for (const { name, operands } of contentOperators(source)) {
    if (name === 'q') saved.push(font)
    else if (name === 'Q') font = saved.pop()
    else if (name === 'Tf') font = fontUse(lookIn(resources, 'Font', operands[0]?.slice(1) ?? ''), read)
    else if (name === 'BMC' || name === 'BDC') {
      const mark = markOf(operands, resources)
      visitor.opened(page, mark, marks)
      marks.push(mark)
    } else if (name === 'EMC') marks.pop()
    else if (showText.has(name)) {
      for (const operand of operands) if (/^[(<]/.test(operand)) note(font, stringBytes(operand), page.number)
      visitor.painted(page, marks, true)
    } else if (paint.has(name)) visitor.painted(page, marks, false)
    else if (name === 'Do') draw(lookIn(resources, 'XObject', operands[0]?.slice(1) ?? ''), place, visitor, read)
  }
}

function markOf(operands: string[], resources: PDFDict | undefined): OpenMark {
  const [tag = '', ...rest] = operands
  const properties = rest[0]?.startsWith('/') ? dictAt(resources, 'Properties', rest[0].slice(1)) : undefined
  const written = properties ? properties.toString() : rest.join(' ')
  const number = /\/MCID\s+(\d+)/.exec(written)?.[1]
  return {
    artifact: tag === '/Artifact',
    ...(number === undefined ? {} : { mark: Number(number) }),
    language: /\/Lang\b/.test(written),
  }
}

function fontUse(object: PDFObject | undefined, { fonts }: ReadContent): FontUse | undefined {
  const font = dictAt(object)
  if (!font) return undefined
  const use = fonts.get(font) ?? { font, codes: new Map() }
  fonts.set(font, use)
  return use
}

/** Composite fonts are read as two bytes a code, which all but predefined CMaps for East Asia have. */
function note(use: FontUse | undefined, bytes: Buffer, page: number): void {
  if (!use) return
  const step = nameAt(use.font, 'Subtype') === 'Type0' ? 2 : 1
  for (let at = 0; at + step <= bytes.length; at += step) {
    const code = bytes.readUIntBE(at, step)
    if (!use.codes.has(code)) use.codes.set(code, page)
  }
}

function draw(object: PDFObject | undefined, place: Place, visitor: ContentVisitor, read: ReadContent): void {
  const dict = dictAt(object)
  if (!(object instanceof PDFStream) || !dict) return
  read.objects.add(dict)
  const isForm = nameAt(dict, 'Subtype') === 'Form'
  if (!isForm) visitor.painted(place.page, place.marks, false)
  if (!isForm || place.forms.includes(dict)) return
  const source = streamContent(object)?.toString('latin1') ?? ''
  if (/\/MCID\b/.test(source)) visitor.formWithMarks(place.page, dict)
  const resources = dictAt(dict, 'Resources') ?? place.resources
  readStream(source, { ...place, resources, marks: [...place.marks], forms: [...place.forms, dict] }, visitor, read)
}
