import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'

/** Writes a lock beside the manuscript by one rename, without a pause in which a signal could be answered. */
export function saveLock(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}-${process.pid}`)
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new EditionError(`“${path}” cannot be written.`, {
      code: 'environment',
      hint: 'It keeps what later editions must know of this one: give yourself the right to write there.',
      cause,
    })
  }
}
