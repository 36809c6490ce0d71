import type { Format } from '../edition/types.ts'

const onPaper = new Set<Format>(['pdf', 'booklet', 'nup', 'press', 'large-print', 'study'])

/** Whether a format is the pages of the standard layout, or names them. */
export function isPrinted(format: Format): boolean {
  return onPaper.has(format)
}
