import type { Element } from 'hast'
import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PageText, pdfText } from '../../../../scripts/checks/pdf-text.ts'
import type { Edition, FinishedChapter } from '../../../../scripts/edition/types.ts'
import { type WrittenPdf, writePdf } from '../../../../scripts/writers/pdf/write-pdf.ts'
import { wholePages } from '../../../whole-pages.ts'
import { sampleEdition } from '../../sample-edition.ts'

const sentence = 'A row that is higher than a page has no place in a note. '

let written: WrittenPdf
let pages: PageText[]
let chapters: FinishedChapter[]

beforeAll(async () => {
  const edition = await troubledEdition()
  chapters = edition.chapters
  written = await writePdf(edition)
  pages = await pdfText(written.bytes)
}, 120_000)

/** One note of the first chapter holds a row that is higher than a page; the second chapter is a heading and nothing else. */
async function troubledEdition(): Promise<Edition> {
  const sample = await sampleEdition()
  const own = sample.chapters.map((chapter): FinishedChapter => {
    const { id, tree } = chapter
    if (id === 'chapter-1') noteOf(chapter).children.push(h('table', [h('tr', [h('td', sentence.repeat(90).trim())])]))
    const children = id === 'chapter-2' ? tree.children.slice(0, 1) : tree.children
    const headings = id === 'chapter-2' ? chapter.headings.slice(0, 1) : chapter.headings
    return { ...chapter, headings, tree: { ...tree, children } }
  })
  // The chapter that is empty now is named nowhere.
  for (const { tree } of own)
    tree.children = tree.children.filter((child) => !JSON.stringify(child).includes('chapter-2#'))
  return { ...sample, chapters: own }
}

function noteOf({ tree }: FinishedChapter): Element {
  const notes = tree.children.findLast((child): child is Element => child.type === 'element')
  return notes?.children.at(-1) as Element
}

describe('a note that no page can hold', () => {
  it('sends the notes of its chapter to its end, which is said', () => {
    expect(written.notices).toMatchObject([
      { kind: 'notes-at-end', detail: 'A note cannot be divided into pages.', section: { id: 'chapter-1' } },
    ])
    const { places } = written.pageMap
    expect(places['chapter-1#note-1']).toBeGreaterThan(places['chapter-1#note-call-1'] ?? Number.POSITIVE_INFINITY)
  })

  it('is not lost', () => {
    const text = wholePages(pages).join(' ').replace(/\s+/g, ' ')
    expect(text.split(sentence.trim())).toHaveLength(91)
    expect(text).toContain('A note, with emphasis.')
  })
})

describe('a chapter of a heading only', () => {
  it('is one page', () => {
    expect(chapters.map(({ id }) => id)).toContain('chapter-2')
    const page = written.pageMap.places['chapter-2'] ?? 0
    expect(pages[page]?.text).toBe('2 Chapter the 2\n')
    expect(written.pageMap.places.glossary).toBe(page + 2)
  })
})
