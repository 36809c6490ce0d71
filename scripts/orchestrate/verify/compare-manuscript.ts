import type { VFile } from 'vfile'
import { EditionError } from '../../diagnostics/edition-error.ts'
import { isFolder } from '../is-folder.ts'
import { readBook } from '../read-book.ts'
import { inputSums } from '../receipt/input-sums.ts'
import type { Receipt } from '../receipt/receipt-schema.ts'
import { themeSums } from '../receipt/theme-sums.ts'

export interface ManuscriptCompared {
  folder: string
  state: 'same' | 'changed' | 'another edition' | 'faulty'
  /** What the manuscript is called, if it is another edition; its first fault, if it has one. */
  reason?: string
  /** Paths in the manuscript. */
  changed: string[]
  missing: string[]
  /** What a build would read now, and the receipt does not name. */
  added: string[]
}

/** Compares a manuscript with the inputs that a receipt names. Throws `EditionError` (usage) when there is no such folder. */
export async function compareManuscript(folder: string, receipt: Receipt): Promise<ManuscriptCompared> {
  const { edition, asked, inputs } = receipt
  if (!(await isFolder(folder))) {
    throw new EditionError(`There is no manuscript “${folder}”.`, {
      code: 'usage',
      hint: `Name that of “${edition.title}” with --book.`,
    })
  }
  const none = { folder, changed: [], missing: [], added: [] }
  const { files, book } = await readBook({ folder, now: new Date(edition.date) })
  if (!book) return { ...none, state: 'faulty', reason: firstError(files.all) }
  const { identifier, title } = book.settings.metadata
  if (identifier !== edition.identifier) {
    return { ...none, state: 'another edition', reason: `“${title}”, ${identifier}` }
  }
  const { own } = await themeSums(asked.theme, folder)
  const found = new Map((await inputSums({ folder, book, files, theme: own })).map((sum) => [sum.path, sum.sha256]))
  const named = new Set(inputs.map(({ path }) => path))
  const changed = inputs.filter(({ path, sha256 }) => found.has(path) && found.get(path) !== sha256)
  const missing = inputs.filter(({ path }) => !found.has(path))
  const added = [...found.keys()].filter((path) => !named.has(path))
  const paths = { changed: changed.map(({ path }) => path), missing: missing.map(({ path }) => path), added }
  const same = Object.values(paths).every((list) => list.length === 0)
  return { folder, state: same ? 'same' : 'changed', ...paths }
}

function firstError(files: VFile[]): string {
  return String(files.flatMap(({ messages }) => messages).find(({ fatal }) => fatal) ?? 'it cannot be read')
}
