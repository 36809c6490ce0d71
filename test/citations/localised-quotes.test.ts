import { describe, expect, test } from 'vitest'
import type { Reference } from '../../scripts/edition/types.ts'
import { packagedStyles } from '../../scripts/readers/packaged-styles.ts'
import { readCitationStyle } from '../../scripts/readers/read-citation-style.ts'
import { citeMarkdown } from './cite-markdown.ts'

const style = await readCitationStyle('.', 'chicago-notes')

/** The title of a book and of an article as a note prints them, with what follows. */
function titles(title: string, language: string, chosen = style): string[] {
  const fields = { title, author: [{ family: 'Weir' }], issued: { 'date-parts': [[1911]] } }
  const references: Reference[] = [
    { id: 'book', type: 'book', publisher: 'Quay', ...fields },
    { id: 'article', type: 'article-journal', 'container-title': 'Mills', ...fields },
  ]
  const { citations } = citeMarkdown('[@book] [@article]', { style: chosen, references, language })
  return citations.map(({ text }) => text.replace(/^Weir, /, '').replace(/ (?:\(Quay|_Mills).*$/, ''))
}

describe('quotations in titles have the marks of the language, turned round in a quoted title', () => {
  test.each([
    ['en-US', 'On “Power” Now', '_On “Power” Now_', '“On ‘Power’ Now,”'],
    ['en-GB', 'On “Power” Now', '_On ‘Power’ Now_', '‘On “Power” Now’,'],
    ['en-US', 'On ‘Power’ Now', '_On “Power” Now_', '“On ‘Power’ Now,”'],
    ['de-DE', 'On “Power” Now', '_On „Power“ Now_', '„On ‚Power‘ Now“,'],
    ['en-GB', 'A “Big ‘Small’” Thing', '_A ‘Big “Small”’ Thing_', '‘A “Big ‘Small’” Thing’,'],
    ['en-GB', '„Was tun?“ and «Que faire?»', '_„Was tun?“ and «Que faire?»_', '‘„Was tun?“ and «Que faire?»’,'],
  ])('%s: %s', (language, title, book, article) => {
    const chosen = { ...style, xml: style.xml.replaceAll(' text-case="title"', '') }
    expect(titles(title, language, chosen)).toEqual([book, article])
  })
})

describe('an apostrophe at the end of a word closes nothing', () => {
  test.each([
    ['The “Workers’ Opposition” Now', '_The “Workers’ Opposition” Now_', '“The ‘Workers’ Opposition’ Now,”'],
    ['“Workers’ Power”: A Note', '_“Workers’ Power”: A Note_', '“‘Workers’ Power’: A Note,”'],
    ['The ‘Workers’ Opposition’ Now', '_The “Workers’ Opposition” Now_', '“The ‘Workers’ Opposition’ Now,”'],
    ['The ‘Party’ in a Workers’ State', '_The “Party” in a Workers’ State_', '“The ‘Party’ in a Workers’ State,”'],
    ['Rock ’n’ Roll and “Power” Now', '_Rock ’n’ Roll and “Power” Now_', '“Rock ’n’ Roll and ‘Power’ Now,”'],
    ['The Workers’ State', '_The Workers’ State_', '“The Workers’ State,”'],
  ])('%s', (title, book, article) => {
    expect(titles(title, 'en-US')).toEqual([book, article])
  })
})

test('no stand-in is left in any style', async () => {
  for (const name of Object.keys(packagedStyles)) {
    const made = titles(
      'The “Workers’ ‘New’ Opposition” of the Soviets’ End',
      'en-GB',
      await readCitationStyle('.', name),
    )
    expect(made.join()).not.toMatch(/\p{Co}/u)
  }
})
