import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { withBrowser } from '../../../scripts/writers/pdf/browser/with-browser.ts'

/** Prints HTML to tagged PDFs, in order, with the roles that a finished book names for what a browser has no type for. */
export async function printPages(documents: string[]): Promise<Uint8Array[]> {
  return withBrowser({}, async (browser) => {
    const printed: Uint8Array[] = []
    const page = await browser.newPage()
    for (const html of documents) {
      await page.setContent(html)
      const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true })
      printed.push(await withRoles(bytes))
    }
    return printed
  })
}

async function withRoles(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const tree = pdf.context.lookup(pdf.catalog.get(PDFName.of('StructTreeRoot')))
  if (tree && 'set' in tree && typeof tree.set === 'function') {
    tree.set(PDFName.of('RoleMap'), pdf.context.obj({ Em: 'Span', Strong: 'Span', Aside: 'Note' }))
  }
  return pdf.save()
}
