import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Layout } from '../edition/print-settings.ts'
import type { Place } from '../edition/types.ts'
import type { PrintNotice } from '../writers/pdf/write-pdf.ts'

export interface ReportPrintNoticesOptions {
  layout: Layout
  /** The file of a path. */
  fileOf: (path: string) => VFile
  /** The path of `edition.yaml`, to which is said what concerns pages that the edition makes of itself. */
  edition: string
  /** Where chapters are asked for, and where entries of the glossary stand. */
  contents?: { id: string; place: Place }[]
  glossary?: { id: string; place: Place }[]
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
    const whose = chapter?.file === undefined ? ` (“${title}”)` : ''
    if (notice.kind === 'notes-at-end') {
      const reason = `The notes of “${title}” stand at its end ${where}: ${notice.detail}`
      report(options.fileOf(chapter?.file ?? options.edition), 'notes-stand-at-the-foot', { reason: ended(reason) })
      continue
    }
    const place = placeOf(notice, options)
    const file = options.fileOf(chapter?.file ?? place?.file ?? options.edition)
    const reason = `${described(notice.overflow)} ${where}${whose}.`
    const at = place && { line: place.line, column: place.column }
    report(file, 'page-holds-its-content', { reason, ...(at ? { place: at } : {}) })
  }
}

type TooWide = Extract<PrintNotice, { kind: 'too-wide' }>
type Overflow = TooWide['overflow']

function described({ kind, words, excess }: Overflow): string {
  const much = `${Math.max(0.1, Math.round(excess * millimetresPerPixel * 10) / 10)} mm wider than its place`
  if (kind === 'words') return `“${words}” is ${much} and divided without a hyphen`
  return `A ${kind}${words === '' ? '' : `, “${words}”,`} is ${much} and cut off`
}

/** In the chapter's file; of a chapter that is generated the entry of the glossary, or else where it is asked for. */
function placeOf(notice: TooWide, { contents = [], glossary = [] }: ReportPrintNoticesOptions): Place | undefined {
  const { chapter } = notice.section
  const { place = '' } = notice.overflow
  const [line, column] = place.split(':').map(Number)
  if (chapter?.file !== undefined) return line && column ? { file: chapter.file, line, column } : undefined
  const entry = glossary.find(({ id }) => place === `#${id}`)
  return (entry ?? contents.find(({ id }) => id === chapter?.id))?.place
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
