import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'

/**
 * Reads a file of the manuscript as UTF-8, without its byte order mark, with line ends as `\n`.
 * Bytes that are not UTF-8 give `file-is-utf8` at the first of them and U+FFFD in the value; a missing file gives undefined.
 */
export async function readText(folder: string, path: string): Promise<VFile | undefined> {
  const bytes = await readBytes(join(folder, path))
  if (!bytes) return undefined
  const file = new VFile({ path: join(folder, path) })
  const valid = validLength(bytes)
  if (valid < bytes.length) {
    const before = new TextDecoder().decode(bytes.subarray(0, valid))
    const lines = before.split(/\r\n?|\n/)
    report(file, 'file-is-utf8', {
      reason: `Byte 0x${bytes[valid]?.toString(16).padStart(2, '0')} is not UTF-8.`,
      place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
      expected: ['UTF-8'],
    })
    file.value = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
    return file
  }
  file.value = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  return file
}

/** The bytes of a file, or undefined when there is none (or it is a folder). */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** How many bytes from the start are UTF-8: a binary search over prefixes, each decoded strictly. */
function validLength(bytes: Uint8Array): number {
  if (isUtf8(bytes, false)) return bytes.length
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle
    else high = middle
  }
  return startOfCharacter(bytes, low)
}

/** `open`: the last character may be cut off. */
function isUtf8(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open })
    return true
  } catch {
    return false
  }
}

function startOfCharacter(bytes: Uint8Array, end: number): number {
  let start = end
  while (start > 0 && !isUtf8(bytes.subarray(0, start), false)) start--
  return start
}
