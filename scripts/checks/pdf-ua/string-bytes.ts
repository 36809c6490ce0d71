const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string as it is written between two places of a content stream, with its brackets. */
export function stringBytes(source: Buffer, start: number, end: number): number[] {
  return source[start] === 0x3c ? hexadecimal(source, start + 1, end - 1) : literal(source, start + 1, end - 1)
}

function hexadecimal(source: Buffer, start: number, end: number): number[] {
  const bytes: number[] = []
  let high = -1
  for (let at = start; at < end; at++) {
    const digit = digitOf(source[at] as number)
    if (digit < 0) continue
    if (high >= 0) bytes.push(high * 16 + digit)
    high = high < 0 ? digit : -1
  }
  if (high >= 0) bytes.push(high * 16)
  return bytes
}

/** White space is -1. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1
}

function literal(source: Buffer, start: number, end: number): number[] {
  const bytes: number[] = []
  for (let at = start; at < end; at++) {
    const code = source[at] as number
    if (code !== 0x5c) {
      bytes.push(code)
      continue
    }
    const written = source.toString('latin1', at + 1, Math.min(at + 4, end))
    const [escaped = ''] = /^(?:[0-7]{1,3}|\r\n|[\s\S])/.exec(written) ?? []
    at += escaped.length
    if (/^[0-7]/.test(escaped)) bytes.push(Number.parseInt(escaped, 8) & 255)
    else if (escaped !== '' && !/^[\r\n]/.test(escaped)) bytes.push((escapes[escaped] ?? escaped).charCodeAt(0))
  }
  return bytes
}
