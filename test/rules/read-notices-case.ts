import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Layout } from '../../scripts/edition/print-settings.ts'
import { type ReportPrintNoticesOptions, reportPrintNotices } from '../../scripts/orchestrate/report-print-notices.ts'
import { SourceFiles } from '../../scripts/orchestrate/source-files.ts'
import type { PrintNotice } from '../../scripts/writers/pdf/write-pdf.ts'
import type { CaseReader } from './read-case.ts'

type Printing = { layout: Layout; notices: PrintNotice[] } & Pick<ReportPrintNoticesOptions, 'contents' | 'glossary'>

/** What the printing of each layout had to do without, as `notices.yaml` says, told as a build does. */
export const readNoticesCase: CaseReader = async (folder) => {
  const files = new SourceFiles()
  for (const { notices, ...known } of parse(readFileSync(join(folder, 'notices.yaml'), 'utf8')) as Printing[]) {
    reportPrintNotices(notices, { ...known, fileOf: files.at, edition: 'edition.yaml' })
  }
  return files.all
}
