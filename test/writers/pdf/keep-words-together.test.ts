import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { keepWordsTogether } from '../../../scripts/writers/pdf/keep-words-together.ts'

/** What stays on one line, in the order of the text, which must not change. */
function kept(text: string, language = 'en-GB'): string[] {
  const tree = keepWordsTogether({ type: 'root', children: [h('p', text)] }, { language })
  const html = toHtml(tree)
  expect(html.replace(/<[^>]*>/g, '')).toBe(text)
  return [...html.matchAll(/<span class="together">(.*?)<\/span>/g)].map(([, words]) => words ?? '')
}

test('initials stay with each other and with the first part of the name', () => {
  expect(kept('by V. I. Lenin and J.-P. Mar\u00ADtin, not by Lenin')).toEqual(['V. I. Lenin', 'J.-P. Mar'])
  expect(kept('статья В. И. Ленина', 'ru')).toEqual(['В. И. Ленина'])
  expect(kept('the end of Plan 9. The next year')).toEqual([])
})

test('a day stays with its month, in the language of the book', () => {
  expect(kept('on 5 March 1921, or March 5, or 12 Feb\u00ADruary')).toEqual(['5 March', 'March 5', '12 Feb'])
  expect(kept('(23 Feb.), 8–16 August')).toEqual(['23 Feb', '8–16 August'])
  expect(kept('am 5. März 1921', 'de')).toEqual(['5. März'])
  expect(kept('5 марта 1921', 'ru')).toEqual(['5 марта'])
  expect(kept('5 marching men, 1905 March')).toEqual([])
})

test('an abbreviation stays with its number', () => {
  expect(kept('see p. 5, ch. xii and vol. 2')).toEqual(['p. 5', 'ch. xii', 'vol. 2'])
  expect(kept('No one knew. He left.')).toEqual([])
})

test('code stays as it is', () => {
  const tree = keepWordsTogether({ type: 'root', children: [h('code', 'p. 5')] }, { language: 'en' })
  expect(toHtml(tree)).toBe('<code>p. 5</code>')
})
