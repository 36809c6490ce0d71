import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt } from './pdf-ua/dict-at.ts'
import type { FontUse } from './pdf-ua/font-use.ts'
import { readUnicodeMap } from './pdf-ua/fonts/read-unicode-map.ts'
import { readWidths } from './pdf-ua/fonts/read-widths.ts'
import { listAt } from './pdf-ua/list-at.ts'
import { lookIn } from './pdf-ua/look-in.ts'
import { streamContent } from './pdf-ua/stream-content.ts'

interface Known {
  /** What codes stand for. */
  texts: Map<number, string>
  widthOf: (code: number) => number
}

const ligature = /[\uFB00-\uFB06]/g
/** What says nothing by itself: it is part of a cluster. */
const silent = /[\0\u200B\uFEFF]/g
const simpleLetters = new TextDecoder('windows-1252')

/** What the codes of fonts stand for, and how wide they are. */
export class FontLetters {
  private readonly known = new Map<PDFDict, Known>()

  /** Empty when nothing says it. Ligatures are the letters that they join, and every space is a plain one. */
  of(use: FontUse | undefined, code: number): string {
    if (!use) return ''
    const { texts } = this.knownOf(use)
    const text = texts.get(code)
    if (text !== undefined) return text
    const own = use.step === 1 ? simpleLetters.decode(Uint8Array.of(code)) : ''
    texts.set(code, own)
    return own
  }

  /** Of all these together, in thousandths of the size. */
  width(use: FontUse | undefined, codes: number[]): number {
    if (!use) return 0
    const { widthOf } = this.knownOf(use)
    return codes.reduce((sum, code) => sum + widthOf(code), 0)
  }

  private knownOf(use: FontUse): Known {
    const known = this.known.get(use.font)
    if (known) return known
    const map = readUnicodeMap(streamContent(lookIn(use.font, 'ToUnicode'))?.toString('latin1') ?? '')
    const texts = new Map(Array.from(map, ([code, text]) => [code, plain(text)]))
    const cidFont = dictAt(use.font.context.lookup(listAt(use.font, 'DescendantFonts')[0]))
    const fresh = { texts, widthOf: cidFont ? readWidths(cidFont) : simpleWidths(use.font) }
    this.known.set(use.font, fresh)
    return fresh
  }
}

function plain(text: string): string {
  return text
    .replace(silent, '')
    .replace(/\s/g, ' ')
    .replace(ligature, (sign) => sign.normalize('NFKC'))
}

function simpleWidths(font: PDFDict): (code: number) => number {
  const first = Number(lookIn(font, 'FirstChar') ?? 0)
  const widths = listAt(font, 'Widths').map((item) => Number(font.context.lookup(item)))
  return (code) => widths[code - first] ?? 0
}
