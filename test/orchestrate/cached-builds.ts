import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../scripts/cache/open-store.ts'
import type { Format } from '../../scripts/edition/types.ts'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'

/** What a build gives: its messages, and the hash of every file that it made. */
export interface BuildSeen {
  messages: string[]
  files: Record<string, string>
}

export interface SeeBuildOptions {
  folder: string
  out: string
  formats: Format[]
  memory?: Store
  workers?: number
}

export async function seeBuild({ folder, out, ...options }: SeeBuildOptions): Promise<BuildSeen> {
  const now = new Date('2026-11-22T12:00:00Z')
  const { files } = await buildEdition({ ...options, folder, out, now, onStep: () => {}, onDetail: () => {} })
  return { messages: files.flatMap(({ messages }) => messages.map(String)), files: hashesIn(out) }
}

export function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** Makes a folder hold exactly these files, and the lock of its references, if it has one. */
export function writeBook(folder: string, files: Map<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (!files.has(name) && name !== 'references.lock') rmSync(join(folder, name), { recursive: true })
  }
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
}
