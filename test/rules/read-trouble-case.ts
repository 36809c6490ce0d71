import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { reportUnlistedPages } from '../../scripts/orchestrate/report-unlisted-pages.ts'
import { SourceFiles } from '../../scripts/orchestrate/source-files.ts'
import type { CaseReader } from './read-case.ts'

/** What kept the pages of an EPUB from being laid out, as `trouble.yaml` says, told as a build does. */
export const readTroubleCase: CaseReader = async (folder) => {
  const files = new SourceFiles()
  const trouble = parse(readFileSync(join(folder, 'trouble.yaml'), 'utf8')) as { message: string } | null
  if (trouble) reportUnlistedPages(files.at('edition.yaml'), trouble)
  return files.all
}
