import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

export type Files = Record<string, Uint8Array>

/** An EPUB with some of its files changed, for checks that must notice: `edit` may change, add and delete. */
export function editEpub(epub: Uint8Array, edit: (files: Files) => void): Uint8Array {
  const files: Files = unzipSync(epub)
  edit(files)
  const entries = Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** Changes the text of one file; throws when there was nothing to change. */
export function replaceIn(files: Files, name: string, from: string | RegExp, to: string): void {
  const before = strFromU8(files[name] ?? new Uint8Array())
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} has no ${from}`)
  files[name] = strToU8(after)
}
