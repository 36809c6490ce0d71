import { PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { type UnicodeMap, wordsOfMarks } from './content/words-of-marks.ts'
import { readUnicodeMap } from './fonts/unicode-map.ts'
import type { SectionPage } from './section-pages.ts'
import { streamBytes } from './stream-bytes.ts'
import type { ContentMark } from './tags/tag.ts'

const name = (text: string) => PDFName.of(text)

/** What marked content says, by page and by number: of the marks that are `asked` of it. `contents` are those of the pages. */
export function wordsOnPages(pages: SectionPage[], contents: string[], asked: ContentMark[]): Map<number, string>[] {
  const wanted = new Map<PDFRef, Set<number>>()
  for (const { page, mark } of asked) wanted.set(page, (wanted.get(page) ?? new Set()).add(mark))
  const maps = new Map<PDFDict, UnicodeMap>()
  return pages.map(({ ref, dict }, index) => {
    const marks = wanted.get(ref)
    return marks ? wordsOfMarks(contents[index] ?? '', marks, fontsOf(dict, maps)) : new Map()
  })
}

function fontsOf(page: PDFDict, maps: Map<PDFDict, UnicodeMap>): Map<string, UnicodeMap> {
  const fonts = page.lookupMaybe(name('Resources'), PDFDict)?.lookupMaybe(name('Font'), PDFDict)
  const named = (fonts?.keys() ?? []).map((key) => {
    const font = fonts?.lookup(key, PDFDict) as PDFDict
    const map = maps.get(font) ?? unicodeOf(font)
    maps.set(font, map)
    return [key.decodeText(), map] as const
  })
  return new Map(named)
}

function unicodeOf(font: PDFDict): UnicodeMap {
  const stream = font.lookup(name('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return new Map()
  return readUnicodeMap(streamBytes(stream).toString('latin1')) ?? new Map()
}
