import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import { showCitationPages } from '../../../scripts/writers/pdf/show-citation-pages.ts'

const labels = { citedOn: 'Cited on', page: 'p.', pages: 'pp.', afterPage: '' }
const pages: Record<string, string> = { 'a#note-call-1': 'iv', 'a#note-call-2': '12', 'a#note-call-3': '12' }

function shown(...ids: string[]): string {
  const uses: ElementContent[] = ids.map((id) => h('a.citation-use', { href: `edition:a#${id}` }, id))
  const tree: Root = { type: 'root', children: [h('p.citation-uses', ['Cited in chapter 1: ', ...uses, '.'])] }
  return toHtml(showCitationPages(tree, { labels, pageOf: (chapter, id) => pages[`${chapter}#${id}`] ?? '?' }))
}

it('names the pages that cite a work, each once, linked to its first place', () => {
  expect(shown('note-call-1', 'note-call-2', 'note-call-3')).toBe(
    '<p class="citation-uses">Cited on pp.\u00a0<a class="citation-use" href="edition:a#note-call-1">iv</a>, ' +
      '<a class="citation-use" href="edition:a#note-call-2">12</a>.</p>',
  )
  expect(shown('note-call-2', 'note-call-3')).toContain('Cited on p.\u00a0<a')
})
