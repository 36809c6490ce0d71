import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

export interface FileSum {
  /** With `/`. */
  path: string
  /** Hexadecimal. */
  sha256: string
}

/** Checksums of a folder’s files, hidden ones left out, by their paths in it, in the order of these. */
export async function folderSums(folder: string): Promise<FileSum[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const shown = paths.map((path) => ({ path, own: relative(folder, path).replaceAll('\\', '/') }))
  const seen = shown.filter(({ own }) => !own.split('/').some((part) => part.startsWith('.')))
  const sums = seen.map(async ({ path, own }) => ({ path: own, sha256: sha256(await readFile(path)) }))
  return inOrder(await Promise.all(sums))
}

/** One checksum for many files: that of the list which `sha256sum` prints of them. */
export function sumOfSums(sums: FileSum[]): string {
  return sha256(sums.map((sum) => `${sum.sha256}  ${sum.path}\n`).join(''))
}

/** By path, as bytes compare. */
export function inOrder(sums: FileSum[]): FileSum[] {
  return sums.toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
