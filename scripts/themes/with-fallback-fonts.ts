import type { Theme, ThemeFont } from '../edition/types.ts'
import { type FallbackFamily, fallbackFonts, likelyForm } from './fallback-fonts.ts'
import { familyStack } from './family-stack.ts'
import { fontCoverage } from './font-coverage.ts'
import { loadFallbackFont } from './load-fallback-font.ts'

export interface WithFallbackFontsOptions {
  /** Everything that the book may print. */
  text: string
  /** The edition’s language first, then others that occur in it. */
  languages: string[]
}

/**
 * A theme together with the faces that a book needs besides: characters that the theme’s fonts lack are looked for in the
 * families of Noto, script by script, and what is found stands behind the theme’s own in every stack of families. A
 * book whose characters the theme has all comes back as it was, and no file is read for it.
 */
export async function withFallbackFonts(theme: Theme, { text, languages }: WithFallbackFontsOptions): Promise<Theme> {
  const covered = fontCoverage(theme)
  const used = new Set(text)
  const missing = new Set([...used].filter((character) => isPrinted(character) && !has(covered, character)))
  const forms = new Set(languages.map(likelyForm))
  const fonts: ThemeFont[] = []
  const tried: TriedFamily[] = []
  for (const family of fallbackFonts({ missing, languages })) {
    const named = family.language !== undefined && forms.has(family.language)
    const sought = [...missing].filter((character) => named || !has(covered, character))
    if (sought.length === 0) continue
    const found = await loadFallbackFont(family, charactersFor(family, { sought, used, named }))
    tried.push({ ...family, installed: found !== undefined })
    for (const code of fontCoverage({ fonts: found ?? [] })) covered.add(code)
    fonts.push(...(found ?? []))
  }
  if (tried.length === 0) return theme
  return withFonts(theme, { fonts: fonts.filter(drawsSomething), tried, languages })
}

type TriedFamily = FallbackFamily & { installed: boolean }

interface Sought {
  sought: string[]
  used: ReadonlySet<string>
  named: boolean
}

/** Marks and joiners go with the letters that they shape; signs are taken where the book is in the family’s language. */
function charactersFor({ signs }: FallbackFamily, { sought, used, named }: Sought): string {
  const shaping = [...used].filter((character) => /[\p{M}\p{Join_Control}]/u.test(character))
  return [...new Set([...sought, ...shaping, ...(named ? [...signs].filter((sign) => used.has(sign)) : [])])]
    .sort()
    .join('')
}

interface Added {
  fonts: ThemeFont[]
  tried: TriedFamily[]
  languages: string[]
}

function withFonts(theme: Theme, { fonts, tried, languages }: Added): Theme {
  const all = [...theme.fonts, ...fonts]
  const loaded = new Set(fonts.map(({ family }) => family))
  const forms = languages.flatMap((language) => {
    const own = tried.find((family) => family.language === likelyForm(language) && loaded.has(family.family))
    return own
      ? [`[lang|="${language}"] { font-family: "${own.family}", var(--text-family), var(--fallback-families) }`]
      : []
  })
  return {
    ...theme,
    css: {
      ...theme.css,
      tokens: `${theme.css.tokens}\n${familyStack(all)}`,
      print: [theme.css.print, ...new Set(forms)].join('\n'),
    },
    fonts: all,
    fallbackFamilies: tried.map(({ family, package: source, installed }) =>
      installed ? family : `${family} (not installed: npm install ${source})`,
    ),
  }
}

/** White space and controls need no glyph. */
function isPrinted(character: string): boolean {
  return !/[\s\p{C}]/u.test(character)
}

function has(covered: ReadonlySet<number>, character: string): boolean {
  return covered.has(character.codePointAt(0) ?? 0)
}

/** Joiners alone are no reason to embed a font. */
function drawsSomething(font: ThemeFont): boolean {
  return [...fontCoverage({ fonts: [font] })].some((code) => isPrinted(String.fromCodePoint(code)))
}
