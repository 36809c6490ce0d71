import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finishEdition } from '../../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../../scripts/orchestrate/read-book.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'

/** Prints the manuscript, and says how many seconds `writePdf` took of it. */
export async function setOctavoPdf(folder: string, target: string): Promise<void> {
  const { files, book } = await readBook({ folder: join(folder, 'manuscript'), now: new Date(0) })
  if (!book || files.failed) throw new Error('The manuscript of the bench has errors')
  const edition = await finishEdition(book, await loadTheme(book.settings.theme))
  const start = performance.now()
  const { bytes } = await writePdf(edition)
  console.log((performance.now() - start) / 1000)
  writeFileSync(target, bytes)
}
