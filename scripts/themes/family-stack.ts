import type { ThemeFont } from '../edition/types.ts'

/** The token of the families in which a character is looked for that its own family lacks: all that there are. */
export function familyStack(fonts: Pick<ThemeFont, 'family'>[]): string {
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`))]
  return `:root { --fallback-families: ${families.join(', ')} }`
}
