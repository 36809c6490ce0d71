import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import type { FinishedChapter } from '../../../scripts/edition/types.ts'
import { showTermPages } from '../../../scripts/writers/pdf/show-term-pages.ts'

const labels = { usedOn: 'Used on', page: 'p.', pages: 'pp.', afterPage: '', usedOnPages: 'Which pages these are.' }
/** Physical page and label of `a#term-1`, `a#term-2`, …; the body begins on page 4. */
const numbered = (page: number) => ({ page, label: page < 4 ? ['i', 'ii', 'iii', 'iv'][page] : String(page - 3) })

function glossaryFor(entry: string): Root {
  const uses = h('p.term-uses', ['Used in chapters ', h('a.term-use', { href: 'edition:a#term-1' }, '1'), '.'])
  const list = h('dl.glossary', [h('div.glossary-entry', { id: entry }, [h('dt', entry), h('dd', [uses])])])
  return { type: 'root', children: [h('h1', 'Glossary'), list] }
}

function shown(entry: string, places: ElementContent[], pages: number[]): string {
  const chapter = { id: 'a', kind: 'text', tree: { type: 'root', children: places } } as unknown as FinishedChapter
  const at = (id = '') => numbered(pages[Number(id.replace('term-', '')) - 1] ?? -1)
  const glossary = { ...chapter, id: 'glossary', kind: 'glossary' as const }
  const tree = showTermPages(glossaryFor(entry), {
    chapters: [chapter, { ...glossary, tree: { type: 'root', children: [link(9, entry)] } }],
    labels,
    pageOf: (_, id) => at(id).label ?? '',
    physicalPageOf: (_, id) => at(id).page,
  })
  return toHtml(tree)
}

const link = (number: number, entry: string) =>
  h('p', [h('a.term', { id: `term-${number}`, href: `edition:glossary#${entry}` }, 'x')])
const mention = (number: number, entry: string) =>
  h('p', [h('span.mention', { id: `term-${number}`, dataEntry: entry }, 'x')])
const plain = (html: string) => html.replace(/<[^>]+>/g, '')

describe('an entry of the printed glossary', () => {
  it('names the pages on which its term is marked or mentioned, each linked to its place', () => {
    const html = shown('nep', [link(1, 'nep'), mention(2, 'nep'), link(3, 'other'), mention(4, 'nep')], [4, 4, 9, 12])
    expect(html).toContain(
      '<p class="term-uses">Used on pp.\u00a0<a class="term-use" href="edition:a#term-1">1</a>, ' +
        '<a class="term-use" href="edition:a#term-4">9</a>.</p>',
    )
  })

  it('has one page in the singular, and a sentence at the head of the list', () => {
    expect(plain(shown('nep', [link(1, 'nep')], [8]))).toBe('GlossaryWhich pages these are.nepUsed on p.\u00a05.')
  })

  it('has them in the order of the book, whatever that of the places', () => {
    expect(plain(shown('nep', [link(1, 'nep'), link(2, 'nep'), mention(3, 'nep')], [9, 4, 9]))).toContain(
      'Used on pp.\u00a01, 6.',
    )
  })

  it('joins three pages in a row, not two, and not roman with arabic ones', () => {
    const places = [1, 2, 3, 4, 5, 6, 7].map((number) => link(number, 'nep'))
    expect(plain(shown('nep', places, [2, 3, 4, 5, 6, 9, 10]))).toContain('Used on pp.\u00a0iii, iv, 1–3, 6, 7.')
  })
})
