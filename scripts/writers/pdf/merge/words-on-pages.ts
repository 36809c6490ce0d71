import { PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { type UnicodeMap, wordsOfMarks } from './content/words-of-marks.ts'
import { readUnicodeMap } from './fonts/unicode-map.ts'
import type { SectionPage } from './section-pages.ts'
import { streamBytes } from './stream-bytes.ts'
import type { ContentMark } from './tags/tag.ts'

const name = (text: string) => PDFName.of(text)

/** A reader of what marked content says; every page is read once, for all the marks that are `asked` of it. */
export function wordsOnPages(pages: SectionPage[], asked: ContentMark[]): (mark: ContentMark) => string {
  const wanted = new Map<PDFRef, Set<number>>()
  for (const { page, mark } of asked) wanted.set(page, (wanted.get(page) ?? new Set()).add(mark))
  const maps = new Map<PDFDict, UnicodeMap>()
  const said = pages.flatMap(({ ref, dict, content }) => {
    const marks = wanted.get(ref)
    return marks ? [[ref, wordsOfMarks(content, marks, fontsOf(dict, maps))] as const] : []
  })
  const byPage = new Map(said)
  return ({ page, mark }) => byPage.get(page)?.get(mark) ?? ''
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
