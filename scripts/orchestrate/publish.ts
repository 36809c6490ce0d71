import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Artefact } from '../edition/types.ts'

/**
 * Puts a complete set of files into a folder, those whose names have a `/` into its own folders: all are written beside
 * their places first, and only then moved there, each by one rename. Whatever fails or is interrupted before that
 * leaves every file of the folder as it was. Files of an earlier receipt that are no longer made are removed, and
 * folders that are empty then, and `onStep` is told of it; other files of the folder are not touched.
 */
export async function publish(
  folder: string,
  files: Artefact[],
  onStep: (line: string) => void = () => {},
): Promise<void> {
  const staging = await stagingFolder(folder)
  // A file may still be being written there.
  const abandon = () => rmSync(staging, { recursive: true, force: true, maxRetries: 9, retryDelay: 20 })
  process.once('exit', abandon)
  try {
    for (const file of files) await writeBeside(join(staging, file.name), file.bytes)
    const stale = await earlierNames(folder)
    for (const { name } of files) stale.delete(name)
    if (stale.size > 0) onStep(`Removing what is no longer made from ${folder}: ${listed([...stale])}`)
    for (const { name } of files) makeRoom(dirname(join(folder, name)))
    // Without a pause in which a signal could be answered: the folder never holds files of two editions.
    for (const file of files) renameSync(join(staging, file.name), join(folder, file.name))
    for (const name of stale) removeStale(folder, name)
  } finally {
    await rm(staging, { recursive: true, force: true })
    process.off('exit', abandon)
  }
}

/** Files of the web edition go by their folder. */
function listed(names: string[]): string {
  return [...new Set(names.map((name) => name.replace(/\/.*/, '/')))].join(', ')
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

function makeRoom(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

/** The file, and the folders above it that hold nothing else. */
function removeStale(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true })
  for (let above = dirname(name); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above))
    } catch {
      return
    }
  }
}

const draft = '.making-'

/** What a process left that was killed while it wrote. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(draft))) {
    const owner = Number.parseInt(name.slice(draft.length), 10)
    if (!isRunning(owner)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function stagingFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    // At once, so that there is no moment at which it is there and its owner does not know.
    removeAbandoned(folder)
    return mkdtempSync(join(folder, `${draft}${process.pid}-`))
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

function unwritable(folder: string, cause: unknown): EditionError {
  return new EditionError(`The folder “${folder}” cannot be written.`, {
    code: 'environment',
    hint: 'Name another with --out, or give yourself the right to write there.',
    cause,
  })
}

/** Plain names and paths downwards only: a receipt must not make us remove anything outside its folder. */
async function earlierNames(folder: string): Promise<Set<string>> {
  try {
    const receipt = JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8')) as {
      artefacts?: { name?: unknown }[]
    }
    const names = (receipt.artefacts ?? []).map(({ name }) => name)
    const inside = names.filter((name) => typeof name === 'string').filter(leadsDown)
    return new Set(inside.filter((name) => existsSync(join(folder, name))))
  } catch {
    return new Set()
  }
}

function leadsDown(name: string): boolean {
  return name.split('/').every((part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..')
}
