import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

export interface ReadDestinations {
  pages: number
  /** Name → page, counted from 0. */
  destinations: Map<string, number>
  /** Name → distance from the top of its page’s text, in CSS pixels: Chromium leaves the margins out of these places. */
  tops: Map<string, number>
}

const pixelsPerPoint = 96 / 72

/** The named destinations of a PDF that Chromium printed, and how many pages it has. */
export async function readDestinations(bytes: Uint8Array): Promise<ReadDestinations> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = pdf.getPages()
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const destinations = new Map<string, number>()
  const tops = new Map<string, number>()
  for (const name of named?.keys() ?? []) {
    // [page /XYZ left top zoom]
    const place = named?.lookup(name, PDFArray)
    const target = place?.get(0)
    const page = pages.findIndex(({ ref }) => target instanceof PDFRef && ref === target)
    if (page < 0) continue
    destinations.set(name.decodeText(), page)
    const top = place?.get(3)
    const height = pages[page]?.getHeight() ?? 0
    if (top instanceof PDFNumber) tops.set(name.decodeText(), (height - top.asNumber()) * pixelsPerPoint)
  }
  return { pages: pages.length, destinations, tops }
}
