import { keepPages } from '../../scripts/orchestrate/keep-pages.ts'
import { SourceFiles } from '../../scripts/orchestrate/source-files.ts'
import { readPageLock } from '../../scripts/readers/read-page-lock.ts'
import type { CaseReader } from './read-case.ts'

/** The pages of `pages.lock` compared with those of `now.lock`, as a build compares them with what it has printed. */
export const readKeptPagesCase: CaseReader = async (folder) => {
  const files = new SourceFiles()
  const { lock: before } = await readPageLock(folder)
  const { lock: after } = await readPageLock(folder, 'now.lock')
  keepPages({ folder, files, before, after })
  return files.all
}
