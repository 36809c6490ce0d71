import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { keepRangesWhole } from '../../../scripts/writers/pdf/keep-ranges-whole.ts'

const kept = (tree: ReturnType<typeof h>, isTitlePage = false) =>
  toHtml(keepRangesWhole({ type: 'root', children: [tree] } as Root, { isTitlePage }))

it('holds every range of a heading, also within what is marked there', () => {
  const range = (text: string) => `<span class="range">${text}</span>`
  expect(kept(h('h2', ['From 1921–1929 and 12-15, ', h('em', '3–4'), ' on']))).toBe(
    `<h2>From ${range('1921–1929')} and ${range('12-15')}, <em>${range('3–4')}</em> on</h2>`,
  )
})

it('leaves a heading without a range as it is, and all text', () => {
  expect(kept(h('h2', 'Workers – and 1921'))).toBe('<h2>Workers – and 1921</h2>')
  expect(kept(h('p', 'From 1921–1929'))).toBe('<p>From 1921–1929</p>')
})

it('holds the ranges of all of a title page', () => {
  expect(kept(h('p', '1921–1929'), true)).toBe('<p><span class="range">1921–1929</span></p>')
})
