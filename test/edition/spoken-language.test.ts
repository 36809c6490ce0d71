import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { spokenLanguage, spokenLanguages } from '../../scripts/edition/spoken-language.ts'
import { othersIn } from '../../scripts/readers/bib/bib-names.ts'
import { accessibilitySummary } from '../../scripts/writers/epub/accessibility-summary.ts'
import { listTitles } from '../../scripts/writers/epub/list-titles.ts'
import { pageLanguage } from '../../scripts/writers/web/page-language.ts'

const sentences = ['text', 'notes', 'terms', 'noPictures', 'alternatives', 'missingAlternatives', 'formulas'] as const
const others = ['pages', 'notAssessed'] as const

/** Every table of words, as place → word; functions are called with “#” for what they are given. */
function wordsOf(language: string): Map<string, string> {
  const { labels } = pageLanguage(language)
  return new Map(
    Object.entries({
      book: labelsFor(language),
      summary: Object.fromEntries([...sentences, ...others].map((s) => [s, accessibilitySummary(language, [s]).text])),
      lists: listTitles(language),
      bib: { others: othersIn(language) },
      web: labels,
    }).flatMap(([table, words]) => flat(table, words)),
  )
}

function flat(place: string, value: unknown): [string, string][] {
  if (typeof value === 'function') return [[place, String(value('#', '#'))]]
  if (typeof value === 'string') return [[place, value]]
  return Object.entries(value as object).flatMap(([key, each]) => flat(`${place}.${key}`, each))
}

const english = wordsOf('en')
/** What may be empty: behind a number or before it. */
const maybeEmpty = /\.(?:chapter|chapterInText|chaptersInText)\.1$|\.afterPage$/
/** Words for which other languages have the same letters, and names. */
const maybeEnglish =
  /^(?:EPUB|PDF|p\.|pp\.|n\.?|nn|c\.|p\. #|[Nn]otes?|Index|Figure?|figure?|Date|# pages|Version|Illustrations?|Pages|Glossa[a-z]*|\P{L}*)$/u
/** Latin letters that stand in texts of other scripts: names of things. */
const names =
  /EPUB|PDF|Octavo|Kobo|PocketBook|Tolino|Android|iPhone|iPad|Mac|Windows|Linux|Thorium Reader|Calibre|Foliate|Kindle|Send to|MathML|WCAG|SHA256SUMS|SHA-256|p{1,2}\./g
const scripts: Record<string, RegExp> = {
  ar: /\p{scx=Arabic}/u,
  el: /\p{scx=Greek}/u,
  he: /\p{scx=Hebrew}/u,
  ja: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
  ru: /\p{scx=Cyrillic}/u,
  'zh-Hans': /\p{scx=Han}/u,
  'zh-Hant': /\p{scx=Han}/u,
}

describe.each(spokenLanguages.filter((language) => language !== 'en'))('Octavo’s own words in %s', (language) => {
  const words = wordsOf(language)

  it('are all there', () => {
    expect([...words.keys()]).toEqual([...english.keys()])
    expect([...words].filter(([place, word]) => word === '' && !maybeEmpty.test(place))).toEqual([])
  })

  it('are not the English ones', () => {
    const same = [...words].filter(([place, word]) => english.get(place) === word && !maybeEnglish.test(word))
    expect(same).toEqual([])
    expect(accessibilitySummary(language, ['text']).language).toBe(language)
    expect(pageLanguage(language).own.lang).toBe(language)
  })

  it.runIf(language in scripts)('are in its script', () => {
    const script = scripts[language] as RegExp
    const other = [...words].filter(([, word]) =>
      (word.replace(names, '').match(/\p{L}/gu) ?? []).some((letter) => !script.test(letter)),
    )
    expect(other).toEqual([])
  })
})

describe('the language of Octavo’s own words', () => {
  it.each([
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['iw', 'he'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ru-Latn', undefined],
    ['hi', undefined],
    ['und', undefined],
    ['no tag', undefined],
  ])('of %s is %s', (tag, spoken) => expect(spokenLanguage(tag)).toBe(spoken))
})

describe('a count of pages', () => {
  it.each([
    ['ru', ['1 страница', '2 страницы', '5 страниц', '21 страница', '112 страниц']],
    ['pl', ['1 strona', '2 strony', '5 stron', '22 strony', '112 stron']],
    ['ar', ['صفحة واحدة', 'صفحتان', '3 صفحات', '11 صفحة', '100 صفحة']],
    ['he', ['עמוד אחד', '2 עמודים']],
    ['it', ['1 pagina', '2 pagine']],
    ['el', ['1 σελίδα', '2 σελίδες']],
    ['ja', ['1ページ', '2ページ']],
    ['zh-TW', ['1 頁', '2 頁']],
  ])('has the form of its number in %s', (language, forms) => {
    const { pages } = pageLanguage(language).labels
    const counts: Record<string, number[]> = {
      ru: [1, 2, 5, 21, 112],
      pl: [1, 2, 5, 22, 112],
      ar: [1, 2, 3, 11, 100],
    }
    expect((counts[language] ?? [1, 2]).map((count) => pages(count, String(count)))).toEqual(forms)
  })
})
