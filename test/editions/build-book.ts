import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Format } from '../../scripts/edition/types.ts'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'

export interface BookBuilt {
  out: string
  /** One line a message, warnings and remarks included. */
  messages: string[]
  epub: Uint8Array
  pdf: Uint8Array
  receipt: Receipt
}

export interface Receipt {
  figures: Record<string, number>
  artefacts: { name: string; mediaType: string; bytes: number; sha256: string; pages?: number }[]
  inputs: { path: string; sha256: string }[]
  conservation: { artefact: string; blocks: number; problems: number }[]
}

export interface BuildBookOptions {
  formats?: Format[]
  now?: Date
}

/**
 * Builds a copy of a manuscript, which keeps its references to itself, as `npm run build` does, and reads back, from the
 * disk, what was made. Throws when nothing was.
 */
export async function buildBook(folder: string, out: string, options: BuildBookOptions = {}): Promise<BookBuilt> {
  const { formats, now = new Date('2026-11-22T12:00:00Z') } = options
  const quiet = () => {}
  const copy = await mkdtemp(join(tmpdir(), 'octavo-book-'))
  await cp(folder, copy, { recursive: true })
  const { files, made } = await buildEdition({
    folder: copy,
    out,
    ...(formats ? { formats } : {}),
    now,
    onStep: quiet,
    onDetail: quiet,
  }).finally(() => rm(copy, { recursive: true, force: true }))
  const messages = files.flatMap((file) => file.messages.map((message) => String(message).replaceAll(copy, folder)))
  if (!made) throw new Error(`${folder} was not built:\n${messages.join('\n')}`)
  const read = async (ending: string) => {
    const artefact = made.artefacts.find(({ name }) => name.endsWith(ending))
    return artefact ? new Uint8Array(await readFile(join(out, artefact.name))) : new Uint8Array()
  }
  const receipt = JSON.parse(await readFile(join(out, 'receipt.json'), 'utf8')) as Receipt
  return { out, messages, epub: await read('.epub'), pdf: await read('.pdf'), receipt }
}
