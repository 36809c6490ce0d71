import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { printSchema } from '../../scripts/config/print-schema.ts'
import { resolvePrint } from '../../scripts/config/resolve-print.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import type { Edition, FinishedChapter } from '../../scripts/edition/types.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'

/** A book of a title page, two chapters and a glossary, in the vocabulary that every writer is given. */
export async function sampleEdition(): Promise<Edition> {
  return {
    metadata: {
      slug: 'sample',
      title: 'A Sample & Its “Quotations”',
      subtitle: 'In two chapters',
      language: 'en-GB',
      creators: [{ name: 'The Octavo contributors', role: 'aut', fileAs: 'Octavo contributors, The' }],
      publisher: 'Octavo',
      date: '2026-01-02',
      modified: '2026-01-02T00:00:00Z',
      identifier: 'urn:uuid:6f9fb2a4-4f6b-5d0e-9a3a-0123456789ab',
      rights: 'CC BY-SA 4.0',
      description: 'Something to test writers with.',
      subjects: ['History'],
    },
    labels,
    theme: await loadTheme('classic'),
    chapters: [titlePage(), chapter(1), chapter(2), glossary()],
    glosses: { kulak: { term: 'kulak', gloss: 'A peasant who had something to lose.' } },
    marginalGlosses: false,
    print: resolvePrint(printSchema.parse({})),
    pageList: 'print',
    writingMode: 'horizontal-tb',
    pictures: [dot],
    cover: new Uint8Array(),
    coverType: 'image/png',
  }
}

const labels = labelsFor('en-GB')

const dot = {
  path: 'dot.svg',
  mediaType: 'image/svg+xml' as const,
  width: 10,
  height: 10,
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
  ),
}

function titlePage(): FinishedChapter {
  const children = [
    h('section.title-page', [h('h1', 'A Sample & Its “Quotations”'), h('p.subtitle', 'In two chapters')]),
  ]
  return finished('title-page', 'title-page', 'front', 'Title page', children)
}

function chapter(number: number): FinishedChapter {
  const other = `chapter-${number === 1 ? 2 : 1}`
  const text = 'A sentence that is long enough to fill a line or two of a printed page, and says little. '
  const note = h('aside.note', { id: 'note-1', role: 'doc-footnote' }, [
    h('p', [
      h('span.note-number', '1.'),
      ' A note, with ',
      h('em', 'emphasis'),
      '. ',
      h('a.note-back', { href: `edition:chapter-${number}#note-call-1`, role: 'doc-backlink' }, '↩'),
    ]),
  ])
  const children = [
    h('h1', { id: `chapter-${number}` }, [
      h('span.chapter-number', String(number)),
      ' ',
      h('span.chapter-title', `Chapter the ${number}`),
    ]),
    h('p', [
      'It begins with a ',
      h('a.term', { id: 'term-1', href: 'edition:glossary#kulak', role: 'doc-glossref' }, 'kulak'),
      ', an ',
      h('a.term', { id: 'term-2', href: 'edition:glossary#artel', role: 'doc-glossref' }, 'artel'),
      ' and a call.',
      h('a.note-call', { id: 'note-call-1', href: `edition:chapter-${number}#note-1`, role: 'doc-noteref' }, '1'),
    ]),
    h('h2', { id: 'a-section' }, 'A section'),
    ...Array.from({ length: 30 }, () => h('p', text.repeat(5).trim())),
    h('p', ['Again a ', h('span.mention', { id: 'term-3', dataEntry: 'kulak' }, 'kulak'), ' is named.']),
    h('p', [h('a.cross-reference', { href: `edition:${other}#a-section` }, 'A section'), ' is elsewhere.']),
    h('figure', { id: 'figure' }, [
      h('img', { src: 'dot.svg', alt: 'A dot', width: 10, height: 10 }),
      h('figcaption', [h('p', 'The dot.')]),
    ]),
    h('section.notes', { role: 'doc-endnotes' }, [h('h2', { id: 'notes' }, 'Notes'), note]),
  ]
  const made = finished(`chapter-${number}`, 'text', 'body', `Chapter the ${number}`, children)
  return { ...made, number, headings: [...made.headings, { id: 'a-section', level: 2, text: 'A section' }] }
}

function glossary(): FinishedChapter {
  const children = [
    h('h1', { id: 'glossary' }, [h('span.chapter-title', 'Glossary')]),
    h('dl.glossary', [
      glossaryEntry('artel', 'A co-operative of producers.', 2),
      glossaryEntry('kulak', 'A prosperous peasant.', 1),
    ]),
  ]
  return finished('glossary', 'glossary', 'back', 'Glossary', children)
}

/** `mention` is the number of the place that leads to it in both chapters. */
function glossaryEntry(id: string, definition: string, mention: number): ElementContent {
  const link = (number: number) =>
    h('a.term-use', { href: `edition:chapter-${number}#term-${mention}`, role: 'doc-backlink' }, String(number))
  return h('div.glossary-entry', { id }, [
    h('dt', [h('dfn', id)]),
    h('dd', [h('p', definition), h('p.term-uses', ['Used in chapters ', link(1), ', ', link(2)])]),
  ])
}

function finished(
  id: string,
  kind: FinishedChapter['kind'],
  matter: FinishedChapter['matter'],
  title: string,
  children: ElementContent[],
): FinishedChapter {
  return {
    id,
    kind,
    matter,
    title,
    shortTitle: title,
    headings: [{ id, level: 1, text: title }],
    tree: { type: 'root', children },
  }
}
