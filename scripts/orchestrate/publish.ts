import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Artefact } from '../edition/types.ts'

/**
 * Puts a complete set of files into a folder: all are written beside their places first, and only then moved there,
 * each by one rename. Whatever fails or is interrupted before that leaves the folder as it was. Files of an earlier
 * receipt that are no longer made are removed; other files of the folder are not touched.
 */
export async function publish(folder: string, files: Artefact[]): Promise<void> {
  const staging = await stagingFolder(folder)
  // A file may still be being written there.
  const abandon = () => rmSync(staging, { recursive: true, force: true, maxRetries: 9, retryDelay: 20 })
  process.once('exit', abandon)
  try {
    for (const file of files) await writeFile(join(staging, file.name), file.bytes)
    const stale = await earlierNames(folder)
    // Without a pause in which a signal could be answered: the folder never holds files of two editions.
    for (const file of files) {
      renameSync(join(staging, file.name), join(folder, file.name))
      stale.delete(file.name)
    }
    for (const name of stale) rmSync(join(folder, name), { force: true })
  } finally {
    await rm(staging, { recursive: true, force: true })
    process.off('exit', abandon)
  }
}

async function stagingFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    // At once, so that there is no moment at which it is there and its owner does not know.
    return mkdtempSync(join(folder, '.making-'))
  } catch (cause) {
    throw new EditionError(`The folder “${folder}” cannot be written.`, {
      code: 'environment',
      hint: 'Name another with --out, or give yourself the right to write there.',
      cause,
    })
  }
}

/** Plain names only: a receipt must not make us remove anything outside its folder. */
async function earlierNames(folder: string): Promise<Set<string>> {
  try {
    const receipt = JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8')) as {
      artefacts?: { name?: unknown }[]
    }
    const names = (receipt.artefacts ?? []).map(({ name }) => name)
    return new Set(names.filter((name): name is string => typeof name === 'string' && /^[\w.-]+$/.test(name)))
  } catch {
    return new Set()
  }
}
