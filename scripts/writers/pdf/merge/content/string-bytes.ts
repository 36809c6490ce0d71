const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a literal or hexadecimal string of PDF syntax, as Latin-1 text. */
export function stringBytes(syntax: string): string {
  if (syntax.startsWith('<')) {
    const digits = syntax.slice(1, -1).replace(/\s/g, '')
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
  }
  return syntax
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 255)
        : /^[\r\n]/.test(escaped)
          ? ''
          : (escapes[escaped] ?? escaped),
    )
}
