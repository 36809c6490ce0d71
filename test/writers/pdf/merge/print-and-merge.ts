import { withBrowser } from '../../../../scripts/writers/pdf/browser/with-browser.ts'
import { mergeSections } from '../../../../scripts/writers/pdf/merge/merge-sections.ts'
import { sampleEdition } from '../../sample-edition.ts'

type Book = Parameters<typeof mergeSections>[1]

/** Prints pieces of HTML with a font of the theme, each as a section of its own, and merges them into one book. */
export async function printAndMerge(...sections: string[]): Promise<Uint8Array> {
  const edition = await sampleEdition()
  const regular = edition.theme.fonts.find(({ style, weight }) => style === 'normal' && weight === 400)
  const font = `src: url(data:font/ttf;base64,${Buffer.from(regular?.bytes ?? []).toString('base64')})`
  const style = `@page { size: 148mm 210mm } @font-face { font-family: Text; ${font} } body { font-family: Text; font-synthesis: none }`
  const printed = await withBrowser({}, async (browser) => {
    const page = await browser.newPage()
    const files: Uint8Array[] = []
    for (const section of sections) {
      await page.setContent(
        `<!doctype html><html lang="en"><title>A book</title><style>${style}</style>${section}</html>`,
      )
      await page.evaluate('document.fonts.ready.then(() => true)')
      files.push(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: false, printBackground: true }))
    }
    return files
  })
  const placements = printed.map((_, index) => ({
    section: { id: `s${index}`, kind: 'chapter', matter: 'body', side: 'recto', title: 'S', shortTitle: 'S' },
    ...{ firstPage: index * 4, firstNumber: index * 4 + 1, pages: 2 },
  }))
  const labels = Array.from({ length: printed.length * 4 }, (_, index) => String(index + 1))
  const book = { placements, printed: printed.map((bytes) => ({ bytes })), map: { labels, places: { 's0#note-3': 0 } } }
  return mergeSections(edition, book as unknown as Book)
}
