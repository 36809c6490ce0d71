import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parse } from 'yaml'
import { judgePages } from '../../scripts/checks/pages/judge-pages.ts'
import { reportPageFaults } from '../../scripts/orchestrate/report-page-faults.ts'
import { fabricatePages, type PagesSketch } from '../checks/pages/fabricate-pages.ts'
import type { CaseReader } from './read-case.ts'

/** The pages of a PDF as `pages.yaml` sketches them, judged as `npm run check -- --pages` does. */
export const readPagesCase: CaseReader = async (folder) => {
  const sketch: PagesSketch = parse(readFileSync(join(folder, 'pages.yaml'), 'utf8'))
  const report = judgePages(fabricatePages(sketch))
  if (!report) throw new Error(`${folder} has no text.`)
  const file = new VFile({ path: 'book.pdf' })
  reportPageFaults(file, report.faults)
  return [file]
}
