import type { VFile } from 'vfile'
import type { ChangesReport } from '../../changes/changes-report.ts'
import { compareEditions } from '../../changes/compare-editions.ts'
import { errataWordsFor } from '../../changes/errata/errata-words-for.ts'
import { labelsFor } from '../../edition/labels.ts'
import { openMemory } from '../open-memory.ts'
import { withTemporaryFolder } from '../with-temporary-folder.ts'
import { openSide, type Side } from './open-side.ts'
import { readEdition } from './read-edition.ts'
import { leafKind, writeLeaf } from './write-leaf.ts'

export interface TellChangesOptions {
  /** Each a receipt, a folder of a built edition, a manuscript’s folder, or a revision of git. */
  old: string
  new: string
  /** The manuscript that a revision speaks of. */
  book: string
  /** Where the leaf goes: a `.pdf` or an `.html`. */
  leaf?: string
  /** The theme of the leaf, instead of the book’s own. */
  theme?: string
  environment: NodeJS.ProcessEnv
  now: Date
  /** Told what is being done, in a line each, and (`onDetail`) how. */
  onStep: (line: string) => void
  onDetail: (line: string) => void
}

export interface ChangesTold {
  /** Files of manuscripts that were built, with their messages. */
  files: VFile[]
  /** Undefined when one of them has errors. */
  report: ChangesReport | undefined
  /** Corrections and lines that the leaf has no room for. */
  leftOut?: number
}

/**
 * Tells what was changed between two editions, and which pages to print again. Manuscripts and revisions are built in a temporary
 * folder; nothing is written but the leaf. Throws `EditionError` (usage) when a side is nothing of the kind.
 */
export async function tellChanges(options: TellChangesOptions): Promise<ChangesTold> {
  if (options.leaf !== undefined) leafKind(options.leaf)
  return withTemporaryFolder('octavo-changes-', async (folder) => {
    const { old, present } = await openBoth(options, folder)
    const files = [...old.files, ...present.files]
    if (!old.out || !present.out) return { files, report: undefined }
    options.onStep('Comparing the editions')
    const earlier = await readEdition(old.out, options.old)
    const now = await readEdition(present.out, options.new)
    const report = compareEditions(earlier, now, errataWordsFor('en', labelsFor('en')))
    if (options.leaf === undefined) return { files, report }
    const language = now.text?.language ?? earlier.text?.language ?? 'en'
    const leaf = { path: options.leaf, language, ...(options.theme ? { theme: options.theme } : {}) }
    const leftOut = await writeLeaf(report, {
      ...leaf,
      edition: present,
      page: (now.pages ?? earlier.pages)?.[0],
      onStep: options.onDetail,
    })
    return { files, report, leftOut }
  })
}

/** What is built uses what earlier builds have done: the one has most of the other. */
async function openBoth(options: TellChangesOptions, folder: string): Promise<{ old: Side; present: Side }> {
  const memory = openMemory({ environment: options.environment, onStep: options.onStep })
  try {
    const old = await openSide(options.old, { ...options, memory, folder, part: 'old' })
    return { old, present: await openSide(options.new, { ...options, memory, folder, part: 'new', ...lockOf(old) }) }
  } finally {
    memory.close()
  }
}

/** A manuscript without locked references has those of the earlier one: else a paragraph that was added would rename all behind it. */
function lockOf({ manuscript }: Side): { lockFrom?: string } {
  return manuscript === undefined ? {} : { lockFrom: manuscript }
}
