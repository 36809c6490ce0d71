import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'

/** Writes `references.lock` beside the manuscript by one rename, without a pause in which a signal could be answered. */
export function saveParagraphLock(folder: string, text: string): void {
  const path = join(folder, 'references.lock')
  const beside = join(folder, `.references.lock-${process.pid}`)
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new EditionError(`“${path}” cannot be written.`, {
      code: 'environment',
      hint: 'It keeps the numbers of paragraphs from one edition to the next: give yourself the right to write there.',
      cause,
    })
  }
}
