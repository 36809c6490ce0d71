import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { loadConfig } from '../../config/load-config.ts'
import { EditionError } from '../../diagnostics/edition-error.ts'
import type { Memory } from '../../edition/memory.ts'
import type { Format } from '../../edition/types.ts'
import { buildEdition } from '../build-edition.ts'
import { exportRevision } from './export-revision.ts'

export interface OpenSideOptions {
  /** The manuscript that a revision speaks of. */
  book: string
  /** A temporary folder, and the name of this side’s part of it. */
  folder: string
  part: string
  /** A manuscript’s folder, from which a manuscript without `references.lock` takes it. */
  lockFrom?: string
  memory?: Memory | undefined
  now: Date
  onStep: (line: string) => void
  onDetail: (line: string) => void
}

/** One of the two editions. */
export interface Side {
  /** The folder of the built edition; undefined when its manuscript has errors. */
  out: string | undefined
  /** A copy of the manuscript, if it was built from one. */
  manuscript?: string
  /** Of the manuscript, with its messages. */
  files: VFile[]
}

/** Finds the edition that is named, and builds it if it is a manuscript. */
export async function openSide(name: string, options: OpenSideOptions): Promise<Side> {
  if (existsSync(name)) {
    if (basename(name) === 'receipt.json') return { out: dirname(name), files: [] }
    if (existsSync(join(name, 'receipt.json'))) return { out: name, files: [] }
    if (existsSync(join(name, 'edition.yaml'))) return build(name, options, (into) => copyManuscript(name, into))
    throw new EditionError(`“${name}” is no edition: it has neither a receipt.json nor an edition.yaml.`, {
      code: 'usage',
      hint: 'Name the folder of a built edition (out/my-book), its receipt.json, a manuscript’s folder, or a revision of git.',
    })
  }
  return build(`${name}:${options.book}`, options, (into) =>
    exportRevision({ revision: name, book: options.book, into }),
  )
}

async function copyManuscript(folder: string, into: string): Promise<void> {
  const apart = new Set(['.git', 'node_modules', 'out'])
  await cp(folder, into, { recursive: true, filter: (path) => path === folder || !apart.has(basename(path)) })
}

async function build(
  shown: string,
  { folder, part, lockFrom, memory, now, onStep, onDetail }: OpenSideOptions,
  copy: (into: string) => Promise<void>,
): Promise<Side> {
  const manuscript = join(folder, part, 'manuscript')
  const out = join(folder, part, 'out')
  await mkdir(manuscript, { recursive: true })
  await copy(manuscript)
  const [lock, earlier] = [join(manuscript, 'references.lock'), lockFrom && join(lockFrom, 'references.lock')]
  if (earlier && !existsSync(lock) && existsSync(earlier)) await copyFile(earlier, lock)
  onStep(`Building ${shown}`)
  const formats = await formatsOf(manuscript)
  const rename = (words: string) => words.replaceAll(manuscript, shown)
  const { files, made } = await buildEdition({
    ...{ folder: manuscript, out, formats, memory, now },
    onStep: (line) => onDetail(rename(line)),
    onDetail: (line) => onDetail(rename(line)),
  })
  for (const file of files) file.path = rename(file.path)
  return { out: made ? out : undefined, manuscript, files }
}

/** What is compared; a booklet only if the book has one. */
async function formatsOf(manuscript: string): Promise<Format[]> {
  const { document } = await loadConfig(manuscript)
  const hasBooklet = document?.value.outputs?.includes('booklet') ?? false
  return ['epub', 'pdf', ...(hasBooklet ? (['booklet'] as const) : [])]
}
