import type { VFile } from 'vfile'
import type { EditionError } from '../diagnostics/edition-error.ts'
import { report } from '../diagnostics/report.ts'

/** Says on the edition’s file why its EPUB has no list of printed pages. */
export function reportUnlistedPages(file: VFile, { message }: Pick<EditionError, 'message'>): void {
  report(file, 'printed-pages-are-listed', { reason: `The EPUB has no list of the printed pages: ${message}` })
}
