/** A text string (ISO 32000-1, 7.9.2.2) as PDF syntax: ASCII as it is, anything else in UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const units = Buffer.from(text, 'utf16le').swap16()
  return `<FEFF${units.toString('hex').toUpperCase()}>`
}
