import { createHash } from 'node:crypto'
import { type PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { FontLetters } from '../../checks/font-letters.ts'
import { withPdf } from '../../checks/open-pdf.ts'
import { type Operands, readOperators } from '../../checks/pdf-ua/content-operators.ts'
import { dictAt } from '../../checks/pdf-ua/dict-at.ts'
import type { FontUse } from '../../checks/pdf-ua/font-use.ts'
import { listAt } from '../../checks/pdf-ua/list-at.ts'
import { lookIn } from '../../checks/pdf-ua/look-in.ts'
import { nameAt } from '../../checks/pdf-ua/name-at.ts'
import { openUaDocument } from '../../checks/pdf-ua/open-ua-document.ts'
import { streamContent } from '../../checks/pdf-ua/stream-content.ts'
import type { PaperPage } from '../edition-text.ts'

/**
 * The pages of a PDF, each with its label and a key of what is printed on it: words and their letters, places and colours, running
 * heads, rules and pictures. Tags, links and the numbers that fonts give their letters do not count.
 */
export async function readPaperPages(bytes: Uint8Array): Promise<PaperPage[]> {
  const { pages } = await openUaDocument(bytes)
  const labels = await withPdf(bytes, (pdf) => pdf.getPageLabels())
  const matter = new PrintedMatter()
  return pages.map(({ dict, number }, index) => ({
    label: labels?.[index] || String(number),
    key: matter.keyOf(dict),
    ...sizeOf(dict),
  }))
}

/** Millimetres. */
function sizeOf(page: PDFDict): { width: number; height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = listAt(inherited(page, 'MediaBox')).map(Number)
  return { width: millimetres(right - left), height: millimetres(top - bottom) }
}

/** To the half: the browser prints whole pixels. */
function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4 * 2) / 2
}

/** What tells a screen reader something and prints nothing. */
const marks = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])
const showText = new Set(['Tj', 'TJ', "'", '"'])
/** Operators whose last operand names a resource, and where it stands. */
const resources: Record<string, string> = { gs: 'ExtGState', cs: 'ColorSpace', CS: 'ColorSpace', sh: 'Shading' }

/** Where content is read: what its names stand for, and what has been drawn around it. */
interface Scope {
  names: PDFDict | undefined
  forms: PDFDict[]
  said: string[]
}

class PrintedMatter {
  private readonly letters = new FontLetters()
  private readonly fonts = new Map<PDFDict, FontUse>()
  private readonly objects = new Map<PDFObject, string>()

  keyOf(page: PDFDict): string {
    const said = [String(lookIn(page, 'CropBox') ?? inherited(page, 'MediaBox'))]
    const names = dictAt(inherited(page, 'Resources'))
    const parts = listAt(page, 'Contents').flatMap((item) => {
      const content = streamContent(page.context.lookup(item))
      return content ? [content, Buffer.from('\n')] : []
    })
    this.read(Buffer.concat(parts), { names, forms: [], said })
    return hashOf(said)
  }

  private read(source: Buffer, scope: Scope): void {
    const { names, said } = scope
    let font: FontUse | undefined
    const saved: (FontUse | undefined)[] = []
    readOperators(source, (name, operands) => {
      if (marks.has(name)) return
      if (name === 'q') saved.push(font)
      if (name === 'Q') font = saved.pop()
      if (name === 'Tf') {
        font = this.fontUse(dictAt(lookIn(names, 'Font', operands.written(0).slice(1))))
        said.push(`${familyOf(font)} ${operands.written(1)} Tf`)
      } else if (showText.has(name)) this.show(operands, font, said)
      else if (name === 'Do') this.draw(lookIn(names, 'XObject', operands.written(0).slice(1)), scope)
      else said.push(`${this.said(name, operands, names)} ${name}`)
    })
  }

  /** The operands, with what they name in the place of names that may be others in the next printing. */
  private said(name: string, operands: Operands, names: PDFDict | undefined): string {
    const written = operands.all()
    const last = operands.written(operands.length - 1)
    if (!last.startsWith('/')) return written
    const kind = resources[name] ?? (name === 'scn' || name === 'SCN' ? 'Pattern' : undefined)
    const named = kind === undefined ? undefined : lookIn(names, kind, last.slice(1))
    return named ? written.slice(0, -last.length) + this.describe(named) : written
  }

  private show(operands: Operands, font: FontUse | undefined, said: string[]): void {
    for (let index = 0; index < operands.length; index += 1) {
      if (!operands.isString(index)) {
        said.push(operands.written(index))
        continue
      }
      const bytes = operands.bytes(index)
      const step = font?.step ?? 1
      for (let at = 0; at + step <= bytes.length; at += step) {
        const code = step === 1 ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
        said.push(this.letter(font, code))
      }
    }
    said.push('shown')
  }

  private letter(font: FontUse | undefined, code: number): string {
    return `${this.letters.of(font, code)}|${this.letters.width(font, [code])}`
  }

  private draw(object: PDFObject | undefined, { names, forms, said }: Scope): void {
    const dict = dictAt(object)
    if (!(object instanceof PDFStream) || !dict || forms.includes(dict)) return
    if (nameAt(dict, 'Subtype') !== 'Form') {
      said.push(`${this.describe(object)} Do`)
      return
    }
    said.push(`${lookIn(dict, 'Matrix') ?? ''} ${lookIn(dict, 'BBox') ?? ''} form`)
    const own = dictAt(dict, 'Resources') ?? names
    this.read(streamContent(object) ?? Buffer.alloc(0), { names: own, forms: [...forms, dict], said })
    said.push('end')
  }

  private fontUse(font: PDFDict | undefined): FontUse | undefined {
    if (!font) return undefined
    const step = nameAt(font, 'Subtype') === 'Type0' ? 2 : 1
    const use = this.fonts.get(font) ?? { font, step, codes: new Map(), spoken: new Map() }
    this.fonts.set(font, use)
    return use
  }

  /** An object with all that it refers to, whatever the numbers of these. */
  private describe(object: PDFObject): string {
    const known = this.objects.get(object)
    if (known !== undefined) return known
    const said: string[] = []
    deepWrite(object, said, new Set())
    const key = hashOf(said)
    this.objects.set(object, key)
    return key
  }
}

function hashOf(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  const texts = parts.every((part) => typeof part === 'string')
  if (texts) hash.update(parts.join('\n'))
  else for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Keys that lead back into the document, or to tags. */
const upwards = new Set(['/Parent', '/StructParent', '/StructParents', '/P'])

function deepWrite(object: PDFObject, said: string[], above: Set<PDFObject>): void {
  if (above.has(object)) return
  const within = new Set([...above, object])
  const dict = dictAt(object)
  const list = dict ? [] : listAt(object)
  if (!dict && (list.length === 0 || list[0] === object)) {
    said.push(String(object))
    return
  }
  const context = dict?.context ?? contextOf(object)
  const next = (item: PDFObject) => {
    const target = item instanceof PDFRef ? context?.lookup(item) : item
    if (target) deepWrite(target, said, within)
  }
  if (dict) {
    const entries = dict.entries().filter(([key]) => !upwards.has(String(key)) && String(key) !== '/Length')
    for (const [key, value] of entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) {
      said.push(String(key))
      next(value)
    }
  } else for (const item of list) next(item)
  if (object instanceof PDFStream) said.push(hashOf([streamContent(object) ?? object.getContents()]))
}

function contextOf(object: PDFObject): PDFDict['context'] | undefined {
  return 'context' in object ? (object.context as PDFDict['context']) : undefined
}

/** A subset has six letters before its family, which are others in each printing (ISO 32000-1, 9.6.4). */
function familyOf(use: FontUse | undefined): string {
  return (use && nameAt(use.font, 'BaseFont')?.replace(/^[A-Z]{6}\+/, '')) ?? ''
}

function inherited(page: PDFDict, key: string): PDFObject | undefined {
  for (let node: PDFDict | undefined = page; node; node = dictAt(node, 'Parent')) {
    const value = lookIn(node, key)
    if (value) return value
  }
  return undefined
}
