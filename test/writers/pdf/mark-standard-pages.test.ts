import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import type { PageMap } from '../../../scripts/edition/page-map.ts'
import { markStandardPages } from '../../../scripts/writers/pdf/mark-standard-pages.ts'

const standard = {
  labels: ['i', '1', '2', '3'],
  places: {},
  starts: [
    { chapter: 'other', page: 0, letters: 1 },
    { chapter: 'one', page: 1, letters: 0 },
    { chapter: 'one', page: 2, letters: 9 },
  ],
} as unknown as PageMap

const options = { chapter: 'one', standard, labels: { page: 'p.', afterPage: '' } }
const tree = (): Root => ({ type: 'root', children: [h('h1', 'Title'), h('p', 'The mill was there.')] })

it('names the pages of a chapter where they begin, not to be read aloud', () => {
  expect(toHtml(markStandardPages(tree(), options))).toBe(
    '<h1><span class="standard-page" aria-hidden="true"><span class="page-word">p.\u00A0</span>1</span>Title</h1>' +
      '<p>The <span class="standard-page" aria-hidden="true"><span class="page-word">p.\u00A0</span>2</span>mill was there.</p>',
  )
})

it('leaves a chapter without pages of its own as it is', () => {
  expect(markStandardPages(tree(), { ...options, standard: { ...standard, starts: [] } })).toEqual(tree())
})
