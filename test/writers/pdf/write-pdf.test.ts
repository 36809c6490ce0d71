import { beforeAll, describe, expect, test } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { pdfIsSound } from '../../../scripts/checks/pdf-is-sound.ts'
import { pdfText } from '../../../scripts/checks/pdf-text.ts'
import type { Edition } from '../../../scripts/edition/types.ts'
import { type WrittenPdf, writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'
import { wholePages } from '../../whole-pages.ts'
import { sampleEdition } from '../sample-edition.ts'

let edition: Edition
let written: WrittenPdf
let pages: string[]
let running: string

beforeAll(async () => {
  edition = await sampleEdition()
  const [first, second] = edition.chapters.filter(({ matter }) => matter === 'body')
  if (first) first.part = 'The only part'
  if (second) second.shortTitle = 'Second, in short'
  written = await writePdf(edition)
  const printed = await pdfText(written.bytes)
  pages = wholePages(printed)
  running = printed.map(({ text }) => text).join('')
}, 120_000)

const page = (place: string) => written.pageMap.places[place] as number
const label = (place: string) => written.pageMap.labels[page(place)]

describe('the pages', () => {
  test('are in the order of the book, chapters and parts on rectos', () => {
    const places = ['title-page', 'chapter-1', 'chapter-2', 'glossary']
    expect(places.map(page)).toEqual(places.map(page).toSorted((one, other) => one - other))
    expect(places.map((place) => page(place) % 2)).toEqual([0, 0, 0, 0])
  })

  test('have roman numbers before the body and arabic ones from its first page on', () => {
    expect(label('title-page')).toBe('i')
    // The part's own page is 1, its verso is blank.
    expect(label('chapter-1')).toBe('3')
    expect(pages[page('chapter-1') - 2]).toBe('The only part\n')
    expect(pages[page('chapter-1') - 1]).toBe('')
  })

  test('carry the labels of the page map', async () => {
    const labels = await withPdf(written.bytes, (pdf) => pdf.getPageLabels())
    expect(labels).toEqual(written.pageMap.labels)
    expect(pages).toHaveLength(written.pageMap.labels.length)
  })

  test('are the trim size of the theme', async () => {
    const view = await withPdf(written.bytes, async (pdf) => (await pdf.getPage(5)).view)
    expect((view[2] as number) / (72 / 25.4)).toBeCloseTo(148, 0)
    expect((view[3] as number) / (72 / 25.4)).toBeCloseTo(210, 0)
  })
})

describe('running heads and folios', () => {
  test('stand on every page but openings, blank pages and the title page', async () => {
    const heads = await headsOf(written.bytes)
    expect(heads[page('title-page')]).toEqual([])
    expect(heads[page('chapter-1') - 1]).toEqual([])
    expect(heads[page('chapter-1')]).toEqual(['3'])
    expect(heads[page('chapter-1') + 1]).toEqual(['4', edition.metadata.title])
    expect(heads[page('chapter-2') + 2]).toEqual([
      'Second, in short',
      label('chapter-2')?.replace(/\d+/, (n) => `${+n + 2}`),
    ])
  })
})

describe('references', () => {
  test('in the contents give the number of the page', () => {
    const contents = pages[2]
    expect(contents).toContain(`The only part 1\n`)
    expect(contents).toContain(`1 Chapter the 1 ${label('chapter-1')}`)
    expect(contents).toContain(`A section ${label('chapter-2#a-section')}\n`)
    expect(contents).toContain(`Glossary ${label('glossary')}\n`)
  })

  test('in the text give the page of what they point to', () => {
    expect(pages.join('')).toContain(`A section (p. ${label('chapter-2#a-section')}) is elsewhere.`)
    expect(pages.join('')).toContain(`A section (p. ${label('chapter-1#a-section')}) is elsewhere.`)
  })

  test('lead to the page that the page map names', async () => {
    const targets = await linkTargets(written.bytes)
    expect(targets.get('chapter-2.a-section')).toBe(page('chapter-2#a-section'))
    expect(targets.get('glossary.kulak')).toBe(page('glossary#kulak'))
    expect(targets.get('chapter-1.note-1')).toBe(page('chapter-1#note-1'))
    expect(targets.get('chapter-1.note-call-1')).toBe(page('chapter-1#note-call-1'))
  })
})

describe('the file', () => {
  test('is sound', async () => {
    const families = edition.theme.fonts.map(({ family }) => family)
    expect(await pdfIsSound(written.bytes, { families })).toEqual([])
  })

  test('holds the whole text once, words whole again', () => {
    const text = running.replace(/\s+/g, ' ')
    const sentence = 'A sentence that is long enough to fill a line or two of a printed page, and says little.'
    expect(text.split(sentence)).toHaveLength(2 * 30 * 5 + 1)
    expect(pages.join('')).toContain('1. A note, with emphasis.\n')
    expect(text).toContain('kulak A prosperous peasant.')
  })

  test('divides words at the ends of lines, never on three lines running', async () => {
    const ends = await lineEnds(written.bytes)
    expect(ends).toContain('‐')
    expect(ends).not.toContain('‐‐‐')
  })

  test('has an outline of parts, chapters and sections', async () => {
    const outline = await withPdf(written.bytes, (pdf) => pdf.getOutline())
    expect(outline.map(({ title }) => title)).toEqual(['Title page', 'Contents', 'The only part', 'Glossary'])
    expect(outline[2]?.items.map((entry: { title: string }) => entry.title)).toEqual([
      '1. Chapter the 1',
      '2. Chapter the 2',
    ])
    expect(outline[2]?.items[0]?.items.map((entry: { title: string }) => entry.title)).toEqual(['A section'])
  })

  test('is the same, byte for byte, when it is written again', async () => {
    const again = await writePdf(edition, { tabs: 1 })
    expect(Buffer.compare(again.bytes, written.bytes)).toBe(0)
    expect(again.pageMap).toEqual(written.pageMap)
  }, 60_000)
})

/** The artifacts of every page, in the order of painting. */
async function headsOf(bytes: Uint8Array): Promise<string[][]> {
  return withPdf(bytes, async (pdf) => {
    const heads: string[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
      const own: string[] = []
      let inside = false
      for (const item of items as { type?: string; tag?: string; str?: string }[]) {
        if (item.type) inside = item.type !== 'endMarkedContent' && item.tag === 'Artifact'
        else if (inside && item.str?.trim()) own.push(item.str)
      }
      heads.push(own)
    }
    return heads
  })
}

/** The last character of every line of the book. */
async function lineEnds(bytes: Uint8Array): Promise<string> {
  return withPdf(bytes, async (pdf) => {
    let ends = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      for (const item of items) if ('str' in item && item.hasEOL) ends += item.str.at(-1) ?? ''
    }
    return ends
  })
}

/** Name of a destination that some link points to → its page. */
async function linkTargets(bytes: Uint8Array): Promise<Map<string, number>> {
  return withPdf(bytes, async (pdf) => {
    const targets = new Map<string, number>()
    for (let number = 1; number <= pdf.numPages; number++) {
      for (const { dest } of await (await pdf.getPage(number)).getAnnotations()) {
        if (typeof dest !== 'string') continue
        const target = await pdf.getDestination(dest)
        if (target) targets.set(dest, await pdf.getPageIndex(target[0]))
      }
    }
    return targets
  })
}
