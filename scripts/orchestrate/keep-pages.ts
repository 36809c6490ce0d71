import { join } from 'node:path'
import { VFile } from 'vfile'
import { EditionError } from '../diagnostics/edition-error.ts'
import { report } from '../diagnostics/report.ts'
import type { PageLock } from '../edition/page-lock.ts'
import { pageLockText } from '../edition/page-lock-text.ts'
import { movedPages } from './moved-pages.ts'
import type { SourceFiles } from './source-files.ts'

export interface KeepPagesOptions {
  folder: string
  files: SourceFiles
  /** Whether the pages as they are now are to be kept. */
  lockPages?: boolean
  /** The pages that were to be kept, and those that came out; undefined where there are none. */
  before: PageLock | undefined
  after: PageLock | undefined
}

/**
 * Says which pages could not be kept; the new `pages.lock` if one is asked for. Throws `EditionError` (usage) when there are no
 * pages to keep.
 */
export function keepPages({ folder, files, lockPages = false, before, after }: KeepPagesOptions): VFile | undefined {
  const path = join(folder, 'pages.lock')
  if (before && after && !lockPages) {
    for (const reason of movedPages(before, after)) report(files.at(path), 'pages-are-kept', { reason })
  }
  if (!lockPages) return undefined
  if (!after) throw nothingToKeep()
  const lock = new VFile({ path, value: pageLockText(after) })
  files.at(path).value = lock.value
  return lock
}

function nothingToKeep(): EditionError {
  return new EditionError('--lock-pages keeps the pages of the printed book, and this build lays none out.', {
    code: 'usage',
    hint: 'Ask for the PDF as well: npm run build -- --lock-pages --formats pdf',
  })
}
