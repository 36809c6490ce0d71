const key = 55_665
/** Random bytes before what is encrypted. */
const salt = 4

/**
 * The names of the glyphs of a Type 1 program (Adobe Type 1 Font Format, 7). `clear` is how many bytes stand before its
 * encrypted part.
 */
export function typeOneGlyphs(program: Buffer, clear: number): Set<string> {
  const text = decrypt(program.subarray(clear)).toString('latin1')
  const names = text.slice(text.indexOf('/CharStrings')).matchAll(/\/([^\s/{}()[\]<>%]+)\s+\d+\s+(?:RD|-\|)\s/g)
  return new Set(Array.from(names, ([, name]) => name as string))
}

function decrypt(bytes: Buffer): Buffer {
  const plain = Buffer.alloc(bytes.length)
  let state = key
  for (const [at, cipher] of bytes.entries()) {
    plain[at] = cipher ^ (state >> 8)
    state = ((cipher + state) * 52_845 + 22_719) & 0xff_ff
  }
  return plain.subarray(salt)
}
