import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { countWords } from '../../../scripts/edition/names/count-words.ts'
import { findRecurringNames } from '../../../scripts/edition/names/find-recurring-names.ts'
import { KnownNames } from '../../../scripts/edition/names/known-names.ts'
import { wordBlocks } from '../../../scripts/edition/names/word-blocks.ts'
import { parseMarkdown } from '../../../scripts/edition/parse-markdown.ts'

/** “Name 2” for every name that is found twice and more in a text of Markdown. */
function namesIn(text: string, { known = [] as string[], singleWords = true } = {}): string[] {
  const blocks = wordBlocks(parseMarkdown(new VFile({ path: 'text.md', value: text })), 'text.md')
  const options = { counts: countWords(blocks), known: new KnownNames([], known), singleWords, connected: singleWords }
  return findRecurringNames(blocks, options)
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => `${name} ${count}`)
}

it('takes capitals at the beginning of a sentence, a quotation or a line for no names', () => {
  expect(namesIn('Nobody came. Nobody went. “Nobody”, he said.\n\n- Nobody\n- Nobody: Nobody.')).toEqual([])
  expect(namesIn('They met Lenin. Lenin spoke; so did V. I. Lenin.')).toEqual(['Lenin 3'])
})

it('takes words with capitals that stand together for one name, across “of”', () => {
  const text = 'Here the Council of People’s Commissars met, and there the Council of People’s Commissars did.'
  expect(namesIn(text)).toEqual(['Council of People’s Commissars 2'])
  expect(namesIn('The Bank of Lynmouth, a Bank of Quay, a mill of Lynmouth.')).toEqual(['Bank 2', 'Lynmouth 2'])
})

it('leaves out what is known, and what stands beside it', () => {
  const text = 'So Comrade Weir and Comrade Weir of the Tide Board and the Tide Board.'
  expect(namesIn(text, { known: ['Weir'] })).toEqual(['Tide Board 2'])
  expect(namesIn(text, { known: ['Comrade Weir', 'Tide Board'] })).toEqual([])
})

it('leaves out words that have small letters elsewhere, titles in italics, headings, code and roman numerals', () => {
  expect(namesIn('The Party is the Party, a party.')).toEqual([])
  expect(
    namesIn('# The Mill Pond\n\n## The Mill Pond\n\nIn *Mill Pond* and *Mill Pond*, `Mill Pond` `Mill Pond`.'),
  ).toEqual([])
  expect(namesIn('Volume XIV and volume XIV of the NEP and the NEP.')).toEqual(['NEP 2'])
})

it('counts a family name with the full name', () => {
  expect(namesIn('When Ann Weir and Ann Weir came, then Weir and Weir and Weir went.')).toEqual(['Weir 5'])
})

it('finds names of several words, and all in capitals, where every noun has a capital', () => {
  const text = 'Die Arbeiter der Roten Armee und die Arbeiter der Roten Armee, die KPD und die KPD.'
  expect(namesIn(text, { singleWords: false })).toEqual(['KPD 2', 'Roten Armee 2'])
})

it('finds names in Cyrillic and Greek, and none where letters have no case', () => {
  expect(namesIn('Там Лев Троцкий и здесь Лев Троцкий.')).toEqual(['Лев Троцкий 2'])
  expect(namesIn('Εδώ ο Λέων Τρότσκι, εκεί ο Λέων Τρότσκι.')).toEqual(['Λέων Τρότσκι 2'])
  expect(namesIn('托洛茨基 来了。 托洛茨基 走了。')).toEqual([])
  expect(namesIn('جاء تروتسكي وذهب تروتسكي.')).toEqual([])
})
