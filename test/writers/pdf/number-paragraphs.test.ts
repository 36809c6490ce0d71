import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { numberParagraphs } from '../../../scripts/writers/pdf/number-paragraphs.ts'

/** The words behind each number. */
function numbered(...children: Element[]): string[] {
  const root: Root = { type: 'root', children }
  const html = toHtml(numberParagraphs(root))
  const numbers = html.matchAll(/<span class="paragraph-number" aria-hidden="true">(\d+)<\/span>(\w+)/g)
  return [...numbers].map(([, number, words]) => `${number} ${words}`)
}

it('numbers the paragraphs of text, quotations, verse and boxes', () => {
  const quoted = h('blockquote', [h('p', 'two'), h('p', 'three')])
  const box = h('aside.box', [h('p.label', 'Label'), h('p', 'five')])
  expect(numbered(h('h1', 'Title'), h('p', 'one'), quoted, h('div.verse', [h('p', 'four')]), box)).toEqual([
    '1 one',
    '2 two',
    '3 three',
    '4 four',
    '5 five',
  ])
})

it('numbers items of lists once, and lists in them', () => {
  const tight = h('ul', [h('li', ['one', h('ul', [h('li', 'two')])]), h('li', [h('em', 'three')])])
  const loose = h('ol', [h('li', [h('p', 'four'), h('p', 'five')])])
  expect(numbered(tight, loose)).toEqual(['1 one', '2 two', '4 four', '5 five'])
})

it('leaves notes, tables, captions and code without a number', () => {
  const others = [
    h('table', h('tr', h('td', h('p', 'cell')))),
    h('figure', [h('figcaption', [h('p', 'caption')])]),
    h('section.notes', [h('aside.note', [h('p', 'note')])]),
    h('aside.note.foot-note', [h('p', 'note')]),
    h('pre', h('code', 'code')),
  ]
  expect(numbered(...others, h('p', 'one'))).toEqual(['1 one'])
})
