/**
 * Glyph → what it says, as hexadecimal UTF-16, from a `ToUnicode` map as Chromium writes it (ISO 32000-1, 9.10.3);
 * undefined when it is written otherwise.
 */
export function readUnicodeMap(source: string): Map<number, string> | undefined {
  const map = new Map<number, string>()
  for (const [, kind, body = ''] of source.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    if (body.includes('[')) return undefined
    const codes = Array.from(body.matchAll(/<([0-9A-Fa-f]+)>/g), ([, code]) => (code as string).toUpperCase())
    const step = kind === 'bfchar' ? 2 : 3
    for (let at = 0; at + step <= codes.length; at += step) {
      const first = Number.parseInt(codes[at] as string, 16)
      const last = step === 2 ? first : Number.parseInt(codes[at + 1] as string, 16)
      const unicode = codes[at + step - 1] as string
      // What Chromium writes of a glyph when it does not know.
      if (/^0+$/.test(unicode)) continue
      for (let glyph = first; glyph <= last; glyph++) map.set(glyph, plus(unicode, glyph - first))
    }
  }
  return map
}

/** The same map for `entries`, one line a glyph. */
export function writeUnicodeMap(entries: [glyph: number, unicode: string][]): string {
  const lines = entries.map(([glyph, unicode]) => `<${glyph.toString(16).padStart(4, '0').toUpperCase()}> <${unicode}>`)
  const blocks: string[] = []
  // No more than a hundred entries may stand in a block.
  for (let at = 0; at < lines.length; at += 100) {
    const own = lines.slice(at, at + 100)
    blocks.push(`${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** The last unit of the text grows along a range. */
function plus(unicode: string, by: number): string {
  if (by === 0) return unicode
  const last = (Number.parseInt(unicode.slice(-4), 16) + by).toString(16).padStart(4, '0').toUpperCase()
  return unicode.slice(0, -4) + last
}
