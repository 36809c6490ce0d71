import { create } from 'fontkit'
import type { Theme } from '../edition/types.ts'

/** The code points that at least one of the fonts can draw. */
export function fontCoverage({ fonts }: Pick<Theme, 'fonts'>): Set<number> {
  return new Set(fonts.flatMap(({ bytes }) => codePoints(bytes)))
}

/** A font of no characters at all has no table of them, and fontkit throws. */
function codePoints(bytes: Uint8Array): number[] {
  const font = create(Buffer.from(bytes))
  try {
    return 'characterSet' in font ? font.characterSet : []
  } catch {
    return []
  }
}
