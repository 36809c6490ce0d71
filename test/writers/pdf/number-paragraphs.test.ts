import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { numberParagraphs } from '../../../scripts/writers/pdf/number-paragraphs.ts'

const references = ['2.4', '2.5', '2.5a', '2.10.1', '2.10', '10.11']

/** The words behind each number. */
function numbered(which: 'all' | 'fifth' | 'none', isNarrow = false): string[] {
  const marks = references.map((reference) => h('a.paragraph-number', { dataReference: reference, id: 'p' }))
  const root: Root = { type: 'root', children: marks.map((mark, at) => h('p', [mark, `word${at}`])) }
  const html = toHtml(numberParagraphs(root, { which, isNarrow }))
  expect(html).not.toContain('<a')
  expect(html.match(/word\d/g)).toHaveLength(references.length)
  const numbers = html.matchAll(/<span class="paragraph-number" aria-hidden="true">([^<]*)<\/span>(\w+)/g)
  return [...numbers].map(([, number, words]) => `${number} ${words}`)
}

it('shows every reference, each fifth of its chapter, or none', () => {
  expect(numbered('all')).toEqual(references.map((reference, at) => `${reference} word${at}`))
  expect(numbered('fifth')).toEqual(['2.5 word1', '2.10 word4'])
  expect(numbered('none')).toEqual([])
})

it('leaves out the chapter where there is little room, but of a paragraph from another', () => {
  const shown = ['4', '5', '5a', '10.1', '10', '10.11']
  expect(numbered('all', true)).toEqual(shown.map((number, at) => `${number} word${at}`))
})
