import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { setFootNotes } from '../../../scripts/writers/pdf/set-foot-notes.ts'

const call = (number: number) => h('a.note-call', { href: `edition:one#note-${number}` }, String(number))
const note = (number: number, ...children: (Element | string)[]) =>
  h('aside.note', { id: `note-${number}` }, [h('p', children.length > 0 ? children : [`Note ${number}.`])])

function set(body: Element[], notes: Element[]): string {
  const root: Root = { type: 'root', children: [...body, h('section.notes', notes)] }
  return toHtml(setFootNotes(root))
}

describe('notes at the foot of pages', () => {
  it('stand at the end, each owned by what surrounds its call', () => {
    expect(set([h('p', ['One', call(1), '.'])], [note(1)])).toBe(
      '<p>One<span class="note-anchor" aria-owns="note-1"><a class="note-call" href="edition:one#note-1">1</a></span>.</p>' +
        '<aside class="note foot-note" id="note-1"><p>Note 1.</p></aside>',
    )
  })

  it('are in the order of their calls, whatever order they were in', () => {
    const html = set([h('p', [call(2), call(1)])], [note(1), note(2)])
    expect(html.indexOf('Note 2.')).toBeLessThan(html.indexOf('Note 1.'))
  })

  it('stand once when they are called twice, with the first call', () => {
    const html = set([h('p', [call(1)]), h('p', [call(1)])], [note(1)])
    expect(html.match(/note-anchor/g)).toHaveLength(1)
    expect(html.match(/<aside/g)).toHaveLength(1)
  })

  it('bring along the notes that they call', () => {
    const html = set([h('p', [call(1), call(3)])], [note(1, 'Outer', call(2)), note(2), note(3)])
    expect(html).toContain('aria-owns="note-1 note-2"')
    expect([...html.matchAll(/<aside[^>]* id="([^"]+)/g)].map(([, id]) => id)).toEqual(['note-1', 'note-2', 'note-3'])
  })

  it('stand under the table, and in the figure, that calls them', () => {
    const html = set(
      [h('table', h('tr', h('td', [call(1)]))), h('figure', [h('figcaption', [call(2)])])],
      [note(1), note(2)],
    )
    expect(html).toMatch(/<\/table><div class="table-notes"><aside class="note" id="note-1">/)
    expect(html).toMatch(/<\/figcaption><div class="table-notes"><aside class="note" id="note-2">.*<\/figure>$/)
    expect(html).not.toContain('note-anchor')
  })

  it('that nothing calls are kept', () => {
    expect(set([h('p', 'No call.')], [note(1)])).toMatch(/<section class="notes"><aside[^>]*><p>Note 1\./)
  })

  it('are left alone where there are none', () => {
    const root: Root = { type: 'root', children: [h('p', [call(1)])] }
    expect(setFootNotes(structuredClone(root))).toEqual(root)
  })
})
