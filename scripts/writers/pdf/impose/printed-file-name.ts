import type { Format } from '../../../edition/types.ts'

/** What is printed or imposed, and the sheet that goes with a booklet. */
export type PrintedFile = Exclude<Format, 'epub' | 'kepub' | 'web'> | 'duplex-test'

/** The name of a printed file of the edition: `<slug>.pdf`, `<slug>-booklet.pdf`. */
export function printedFileName(slug: string, file: PrintedFile): string {
  return file === 'pdf' ? `${slug}.pdf` : `${slug}-${file}.pdf`
}
