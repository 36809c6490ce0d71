import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { markSentences } from './mark-sentences.ts'

/**
 * A finished EPUB as a KEPUB: the same files in the same order, with Kobo's marks in every content document. Equal bytes
 * for equal bytes.
 */
export function writeKepub(epub: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(epub)).map(([name, bytes]) => {
    const content = name.endsWith('.xhtml') ? strToU8(markSentences(strFromU8(bytes))) : bytes
    return [name, [content, { level: name === 'mimetype' ? 0 : 9, mtime: undated() }]]
  })
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** An archive has local times: this one has the same numbers in every time zone. */
function undated(): Date {
  return new Date(1980, 0, 1, 12)
}
