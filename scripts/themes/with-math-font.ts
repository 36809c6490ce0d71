import type { Theme } from '../edition/types.ts'
import { loadFont } from './load-font.ts'

/** With a table for setting formulas (OpenType `MATH`), in static TrueType. */
const font = {
  family: 'STIX Two Math',
  style: 'normal',
  weight: 400,
  licence: 'OFL-1.1',
  package: '@expo-google-fonts/stix-two-math',
  file: '400Regular/STIXTwoMath_400Regular.ttf',
} as const

/** A theme with the font in which print sets formulas, unless it has one of its own by that name. */
export async function withMathFont(theme: Theme): Promise<Theme> {
  if (theme.fonts.some(({ family }) => family === font.family)) return theme
  return { ...theme, fonts: [...theme.fonts, await loadFont(font, [])] }
}
