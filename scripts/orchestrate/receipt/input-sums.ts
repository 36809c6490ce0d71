import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { VFile } from 'vfile'
import type { BookFacts } from '../read-book.ts'
import type { SourceFiles } from '../source-files.ts'
import { type FileSum, folderSums, inOrder, sha256 } from './file-sums.ts'

export interface InputSumsOptions {
  /** The manuscript’s. */
  folder: string
  book: BookFacts
  files: Pick<SourceFiles, 'all'>
  /** `references.lock`, as it is once the edition is made. */
  lock?: VFile
  /** Files of a theme of the author’s. */
  theme: FileSum[]
}

/**
 * Checksums of every file of which an edition is made, by their paths from the manuscript: texts as they were read, with
 * line ends as `\n`, and pictures, a style and locales of citations and a theme of the author’s as they are.
 */
export async function inputSums({ folder, book, files, lock, theme }: InputSumsOptions): Promise<FileSum[]> {
  const texts = files.all.filter(({ path, value }) => value !== undefined && path !== lock?.path)
  const pictures = [...book.pictures, ...(book.cover ? [book.cover] : [])]
  const sums = [
    ...[...texts, ...(lock ? [lock] : [])].map((file) => ({
      path: relative(folder, file.path).replaceAll('\\', '/'),
      sha256: sha256(String(file)),
    })),
    ...pictures.map(({ path, bytes, sha256: own }) => ({ path, sha256: own ?? sha256(bytes) })),
    ...(await citationSums(folder, book)),
    ...theme,
  ]
  return inOrder([...new Map(sums.map((sum) => [sum.path, sum])).values()])
}

async function citationSums(folder: string, { settings }: BookFacts): Promise<FileSum[]> {
  const { citationStyle, citationLocales } = settings
  const paths = [citationStyle.endsWith('.csl') ? citationStyle : undefined, citationLocales]
  const named = paths.filter((path) => path !== undefined)
  return (await Promise.all(named.map((path) => sumsAt(folder, path)))).flat()
}

/** Of a file, or of each file of a folder. */
async function sumsAt(folder: string, path: string): Promise<FileSum[]> {
  const plain = relative(folder, join(folder, path)).replaceAll('\\', '/')
  const bytes = await readFile(join(folder, path)).catch(() => undefined)
  if (bytes) return [{ path: plain, sha256: sha256(bytes) }]
  const inside = await folderSums(join(folder, path)).catch(() => [])
  return inside.map((sum) => ({ ...sum, path: `${plain}/${sum.path}` }))
}
