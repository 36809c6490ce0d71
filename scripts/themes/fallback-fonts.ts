/** A family that has characters which the fonts of themes lack. */
export interface FallbackFamily {
  family: string
  /** Unicode’s names of its scripts. */
  scripts: readonly string[]
  /** A text in this language and script (BCP 47) is set in this family’s forms of the characters. */
  language?: string
  /** Signs that such a text takes from this family, although others have them too: they are as wide as its characters. */
  signs: string
  package: string
  /** A static TrueType file of the package; without it, the package holds variable fonts in parts, listed in `unicode.json`. */
  file?: string
  styles: readonly ('normal' | 'italic')[]
  weights: readonly number[]
}

const han = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul']
const wideSigns = '“”‘’…—·'
const signs = { scripts: ['Common', 'Greek', 'Braille'], signs: '', styles: ['normal'], weights: [400] } as const

const families: FallbackFamily[] = [
  serif('Noto Serif', 'noto-serif', {
    scripts: ['Latin', 'Greek', 'Cyrillic', 'Common'],
    styles: ['normal', 'italic'],
  }),
  serif('Noto Serif Hebrew', 'noto-serif-hebrew', { scripts: ['Hebrew'] }),
  serif('Noto Naskh Arabic', 'noto-naskh-arabic', { scripts: ['Arabic'] }),
  serif('Noto Serif Devanagari', 'noto-serif-devanagari', { scripts: ['Devanagari'] }),
  serif('Noto Serif Thai', 'noto-serif-thai', { scripts: ['Thai'] }),
  serif('Noto Serif Georgian', 'noto-serif-georgian', { scripts: ['Georgian'] }),
  serif('Noto Serif Armenian', 'noto-serif-armenian', { scripts: ['Armenian'] }),
  serif('Noto Serif SC', 'noto-serif-sc', { scripts: han, language: 'zh-Hans', signs: wideSigns }),
  serif('Noto Serif TC', 'noto-serif-tc', { scripts: han, language: 'zh-Hant', signs: wideSigns }),
  serif('Noto Serif JP', 'noto-serif-jp', { scripts: han, language: 'ja-Jpan', signs: wideSigns }),
  serif('Noto Serif KR', 'noto-serif-kr', { scripts: han, language: 'ko-Kore' }),
  { ...signs, family: 'Noto Sans Symbols', package: '@fontsource-variable/noto-sans-symbols' },
  {
    ...signs,
    family: 'Noto Sans Symbols 2',
    package: '@expo-google-fonts/noto-sans-symbols-2',
    file: '400Regular/NotoSansSymbols2_400Regular.ttf',
  },
  {
    ...signs,
    family: 'Noto Sans Math',
    package: '@expo-google-fonts/noto-sans-math',
    file: '400Regular/NotoSansMath_400Regular.ttf',
  },
]

function serif(family: string, name: string, special: Pick<FallbackFamily, 'scripts'> & Partial<FallbackFamily>) {
  const usual = { signs: '', styles: ['normal'], weights: [400, 700] } as const
  return { ...usual, family, package: `@fontsource-variable/${name}`, ...special }
}

export interface FallbackFontsOptions {
  /** Characters that the theme’s fonts lack. */
  missing: ReadonlySet<string>
  /** The edition’s language first, then others that occur in it. */
  languages: string[]
}

/**
 * The families in which missing characters are looked for, in the order of trying: those of a script that is missing. Han
 * characters have a form for each of four languages; of their families the one for the language that is named first
 * comes first, and where none is named, that of which kana or hangul in the text tell.
 */
export function fallbackFonts({ missing, languages }: FallbackFontsOptions): FallbackFamily[] {
  const text = [...missing].join('')
  const told = languages.map(likelyForm)
  if (hasScript(text, 'Hiragana')) told.push('ja-Jpan')
  if (hasScript(text, 'Hangul')) told.push('ko-Kore')
  const rank = ({ language }: FallbackFamily) => {
    const at = language === undefined ? -1 : told.indexOf(language)
    return at < 0 ? told.length : at
  }
  const wanted = families.filter(({ scripts }) => scripts.some((script) => hasScript(text, script)))
  return wanted.toSorted((one, other) => rank(one) - rank(other))
}

/** Language and script as one tag: `zh-TW` is `zh-Hant`. */
export function likelyForm(language: string): string {
  try {
    const { language: name, script } = new Intl.Locale(language).maximize()
    return `${name}-${script}`
  } catch {
    return language
  }
}

function hasScript(text: string, script: string): boolean {
  const written = script === 'Common' ? '\\p{Script=Common}' : `\\p{Script_Extensions=${script}}`
  return new RegExp(written, 'u').test(text)
}
