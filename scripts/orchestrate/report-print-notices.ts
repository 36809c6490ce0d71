import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Layout } from '../edition/print-settings.ts'
import type { PrintNotice } from '../writers/pdf/write-pdf.ts'

export interface ReportPrintNoticesOptions {
  layout: Layout
  /** The file of a path. */
  fileOf: (path: string) => VFile
  /** The path of `edition.yaml`, to which is said what concerns pages that the edition makes of itself. */
  edition: string
}

const places: Record<Layout, string> = {
  standard: 'on the printed page',
  'large-print': 'in large print',
  study: 'in the layout for study',
}
const millimetresPerPixel = 25.4 / 96

/** Adds a message to the files of the manuscript for everything that could not be printed as it should be. */
export function reportPrintNotices(notices: PrintNotice[], options: ReportPrintNoticesOptions): void {
  const where = places[options.layout]
  for (const notice of notices) {
    const { chapter, title } = notice.section
    const file = options.fileOf(chapter?.file ?? options.edition)
    const whose = chapter?.file === undefined ? ` (“${title}”)` : ''
    if (notice.kind === 'notes-at-end') {
      const reason = `The notes of “${title}” stand at its end ${where}: ${notice.detail}`
      report(file, 'notes-stand-at-the-foot', { reason: ended(reason) })
      continue
    }
    const reason = `${described(notice.overflow)} ${where}${whose}.`
    const place = chapter?.file === undefined ? undefined : placeOf(notice.overflow.place)
    report(file, 'page-holds-its-content', { reason, ...(place ? { place } : {}) })
  }
}

type Overflow = Extract<PrintNotice, { kind: 'too-wide' }>['overflow']

function described({ kind, words, excess }: Overflow): string {
  const much = `${Math.max(0.1, Math.round(excess * millimetresPerPixel * 10) / 10)} mm wider than its place`
  if (kind === 'words') return `“${words}” is ${much} and divided without a hyphen`
  return `A ${kind}${words === '' ? '' : `, “${words}”,`} is ${much} and cut off`
}

function placeOf(place: string | undefined): { line: number; column: number } | undefined {
  const [line, column] = (place ?? '').split(':').map(Number)
  return line && column ? { line, column } : undefined
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
