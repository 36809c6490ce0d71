import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { pdfIsSound } from '../../scripts/checks/pdf-is-sound.ts'
import { fontCoverage } from '../../scripts/themes/font-coverage.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { withFallbackFonts } from '../../scripts/themes/with-fallback-fonts.ts'
import { writePdf } from '../../scripts/writers/pdf/write-pdf.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

const classic = await loadTheme('classic')
const added = async (text: string, languages = ['en']) => {
  const theme = await withFallbackFonts(classic, { text, languages })
  return { theme, fonts: theme.fonts.slice(classic.fonts.length) }
}

it('leaves a theme alone that has every character', async () => {
  const { theme } = await added('Łódź, “naïve” — Ἀχιλλεύς, революция')
  expect(theme).toBe(classic)
})

const scripts: [script: string, text: string, language: string, family: string][] = [
  ['Hebrew', 'בְּרֵאשִׁית', 'he', 'Noto Serif Hebrew'],
  ['Arabic', 'كُتب هذا الكلام', 'ar', 'Noto Naskh Arabic'],
  ['Devanagari', 'श्रम का इतिहास।', 'hi', 'Noto Serif Devanagari'],
  ['Thai', 'ประวัติศาสตร์', 'th', 'Noto Serif Thai'],
  ['Georgian', 'საქართველო', 'ka', 'Noto Serif Georgian'],
  ['Armenian', 'Հայաստան', 'hy', 'Noto Serif Armenian'],
  ['simplified Chinese', '劳动史话。', 'zh', 'Noto Serif SC'],
  ['traditional Chinese', '勞動史話。', 'zh-TW', 'Noto Serif TC'],
  ['Japanese', '労働の歴史。', 'ja', 'Noto Serif JP'],
  ['Korean', '노동의 역사', 'ko', 'Noto Serif KR'],
]

it.each(scripts)(
  'finds %s in one family, in static TrueType of these characters alone',
  async (_, text, language, family) => {
    const { theme, fonts } = await added(text, [language])
    expect(new Set(fonts.map((font) => font.family))).toEqual(new Set([family]))
    const covered = fontCoverage(theme)
    for (const character of text) expect(covered, character).toContain(character.codePointAt(0))
    for (const { bytes } of fonts) {
      const { directory } = create(Buffer.from(bytes)) as unknown as { directory: { tables: object } }
      expect(Object.keys(directory.tables)).toContain('glyf')
      expect(Object.keys(directory.tables)).not.toContain('fvar')
      expect(bytes.length).toBeLessThan(120_000)
    }
    expect(theme.css.tokens).toMatch(new RegExp(`--fallback-families: [^}]*"${family}"`))
  },
)

it('gives the same bytes each time', async () => {
  const [one, other] = await Promise.all([added('劳动', ['zh']), added('劳动', ['zh'])])
  expect(one.fonts).toEqual(other.fonts)
})

describe('Han characters', () => {
  it('have the forms of the edition’s language, and those of kana beside them where it has none', async () => {
    expect((await added('骨', ['ja', 'zh'])).fonts[0]?.family).toBe('Noto Serif JP')
    expect((await added('骨', ['zh-Hant'])).fonts[0]?.family).toBe('Noto Serif TC')
    expect((await added('骨', ['en'])).fonts[0]?.family).toBe('Noto Serif SC')
    expect((await added('骨の', ['en'])).fonts[0]?.family).toBe('Noto Serif JP')
  })

  it('have a face for each language that is named, and wide signs in a text of that language', async () => {
    const { theme, fonts } = await added('骨“”', ['zh', 'ja'])
    expect(new Set(fonts.map(({ family }) => family))).toEqual(new Set(['Noto Serif SC', 'Noto Serif JP']))
    expect(fontCoverage({ fonts })).toContain('“'.codePointAt(0))
    expect(theme.css.print).toContain('[lang|="ja"] { font-family: "Noto Serif JP"')
    expect(fontCoverage(await added('骨“”', ['en']).then(({ fonts }) => ({ fonts })))).not.toContain('“'.codePointAt(0))
  })
})

it('finds signs, and names the families that it tried in vain', async () => {
  const { theme, fonts } = await added('☭ ♞ ∮ 𒀀')
  const covered = fontCoverage({ fonts })
  for (const sign of '☭♞∮') expect(covered, sign).toContain(sign.codePointAt(0))
  expect(covered).not.toContain('𒀀'.codePointAt(0))
  expect(theme.fallbackFamilies).toContain('Noto Sans Math')
})

it('is printed with embedded TrueType fonts', async () => {
  const sample = await sampleEdition()
  const text = `${scripts.map(([, words]) => words).join(' ')} ☭`
  const chapters = sample.chapters.map((chapter) => ({
    ...chapter,
    tree: {
      ...chapter.tree,
      children: [
        ...chapter.tree.children,
        { type: 'element' as const, tagName: 'p', properties: {}, children: [{ type: 'text' as const, value: text }] },
      ],
    },
  }))
  const theme = await withFallbackFonts(sample.theme, { text, languages: ['en'] })
  const { bytes } = await writePdf({ ...sample, chapters, theme }, { onNotice: () => {} })
  const families = theme.fonts.map(({ family }) => family)
  expect(await pdfIsSound(bytes, { families })).toEqual([])
}, 60_000)
