/** The `W` of a CID font (ISO 32000-1, 9.7.4.3) as PDF syntax: a list for every run of glyphs. */
export function writeGlyphWidths(widths: [glyph: number, width: number][]): string {
  let text = '['
  let next = -1
  for (const [glyph, width] of widths) {
    if (glyph === next) text += ` ${width}`
    else text += `${next < 0 ? '' : '] '}${glyph} [${width}`
    next = glyph + 1
  }
  return `${text}${next < 0 ? '' : ']'}]`
}
