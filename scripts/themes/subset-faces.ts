import subsetFont from 'subset-font'
import type { ThemeFont } from '../edition/types.ts'

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** What style sheets and reading systems add to a text: figures of lists, signs of ASCII. */
const always = range(0x20, 0x7e)
  .map((code) => String.fromCodePoint(code))
  .join('')

/** What a formula shows and its markup does not have: slanted letters, for a `mi` of one letter (MathML Core), and the sign of roots. */
const implied = [0x221a, ...range(0x1d434, 0x1d467), 0x210e, ...range(0x1d6e2, 0x1d71b)]
  .map((code) => String.fromCodePoint(code))
  .join('')

/** A font whose name is reserved may bear it only as it was published (OFL 1.1, condition 3). */
const reserved = /with reserved font names? ["“']([^"”']+)/i

/**
 * Fonts with the glyphs of a text alone, in both cases of its letters, with all of their features. The same text gives the
 * same bytes. One whose licence reserves its name stays whole.
 */
export async function subsetFaces(fonts: ThemeFont[], text: string): Promise<ThemeFont[]> {
  const used = new Set(
    [always, text, text.toUpperCase(), text.toLowerCase(), /<math[\s>]/.test(text) ? implied : ''].join(''),
  )
  const characters = [...used].sort().join('')
  return Promise.all(
    fonts.map(async (font) => {
      if (hasReservedName(font)) return font
      const bytes = await subsetFont(Buffer.from(font.bytes), characters, { targetFormat: 'truetype' })
      return { ...font, bytes: new Uint8Array(bytes) }
    }),
  )
}

function hasReservedName({ family, licenceText }: ThemeFont): boolean {
  const name = reserved.exec(licenceText ?? '')?.[1]
  return name !== undefined && family.includes(name)
}
