import { unzipSync } from 'fflate'
import { textDifference } from './text-difference.ts'

const texts = /\.(xhtml|opf|ncx|svg|xml|css|html|txt)$|^mimetype$/

/** In which file two EPUBs first differ, in the order of their names, and where in it. Undefined when one is no ZIP. */
export function epubDifference(was: Uint8Array, is: Uint8Array): string | undefined {
  const [before, after] = [unpacked(was), unpacked(is)]
  if (!before || !after) return undefined
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  for (const name of names) {
    const [one, other] = [before[name], after[name]]
    if (!one) return `${name} is new`
    if (!other) return `${name} is gone`
    if (Buffer.compare(one, other) === 0) continue
    const place = texts.test(name) ? textDifference(decoded(one), decoded(other)) : undefined
    return place ? `${name}, ${place}` : `${name} has other bytes`
  }
  return 'the same files, packed otherwise'
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
