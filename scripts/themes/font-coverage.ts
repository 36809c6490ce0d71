import { create } from 'fontkit'
import type { Theme } from '../edition/types.ts'

/** The code points that at least one font of the theme can draw. */
export function fontCoverage(theme: Theme): Set<number> {
  const covered = new Set<number>()
  for (const { bytes } of theme.fonts) {
    const font = create(Buffer.from(bytes))
    if ('characterSet' in font) for (const codePoint of font.characterSet) covered.add(codePoint)
  }
  return covered
}
