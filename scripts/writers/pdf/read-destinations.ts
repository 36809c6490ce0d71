import { PDFName } from '@cantoo/pdf-lib'
import { PrintedFile } from './printed-file.ts'

export interface ReadDestinations {
  pages: number
  /** Name → page, counted from 0. */
  destinations: Map<string, number>
  /** Name → distance from the top of its page’s text, in CSS pixels: Chromium leaves the margins out of these places. */
  tops: Map<string, number>
}

const pixelsPerPoint = 96 / 72
/** `/name [page /XYZ left top zoom]` */
const named = /\/([^\s/[\]<>()]+)\s*\[(\d+) \d+ R \/XYZ \S+ ([\d.-]+)?/g

/** The named destinations of a PDF that Chromium printed, and how many pages it has. */
export function readDestinations(bytes: Uint8Array): ReadDestinations {
  const file = new PrintedFile(bytes)
  const pages = file.pages()
  const indexes = new Map(pages.map(({ number }, index) => [number, index]))
  const table = /\/Dests\s+(\d+) \d+ R/.exec(file.catalogue)?.[1]
  const destinations = new Map<string, number>()
  const tops = new Map<string, number>()
  for (const [, written = '', target, top] of table ? file.text(Number(table)).matchAll(named) : []) {
    const page = indexes.get(Number(target))
    if (page === undefined) continue
    const name = PDFName.of(written).decodeText()
    destinations.set(name, page)
    if (top !== undefined) tops.set(name, ((pages[page]?.height ?? 0) - Number(top)) * pixelsPerPoint)
  }
  return { pages: pages.length, destinations, tops }
}
