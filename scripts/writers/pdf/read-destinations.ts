import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** The named destinations of a PDF that Chromium printed, and how many pages it has. */
export async function readDestinations(
  bytes: Uint8Array,
): Promise<{ pages: number; destinations: Map<string, number> }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = pdf.getPages().map((page) => page.ref)
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const destinations = new Map<string, number>()
  for (const name of named?.keys() ?? []) {
    const target = named?.lookup(name, PDFArray).get(0)
    const page = pages.findIndex((ref) => target instanceof PDFRef && ref === target)
    if (page >= 0) destinations.set(name.decodeText(), page)
  }
  return { pages: pages.length, destinations }
}
