import { frontWords } from './front-words.ts'
import type { ThemeFont } from './types.ts'

/** By SPDX identifier; a licence that is not here is called by that. */
const names: Record<string, string> = {
  'OFL-1.1': 'SIL Open Font License 1.1',
  'Apache-2.0': 'Apache License 2.0',
}

/**
 * A line on the fonts that the formats of an edition embed, with their licences; undefined without fonts. The licences
 * ask that they be named, and of some formats the files of fonts are out of sight.
 */
export function fontCredit(fonts: Pick<ThemeFont, 'family' | 'licence'>[], language: string): string | undefined {
  if (fonts.length === 0) return undefined
  const licences = [...new Set(fonts.map(({ licence }) => licence))]
  const groups = licences.map((licence) => {
    const families = new Set(fonts.filter((font) => font.licence === licence).map(({ family }) => family))
    return `${[...families].join(', ')} (${names[licence] ?? licence})`
  })
  return frontWords(language).fonts.replace('{}', () => groups.join('; '))
}
