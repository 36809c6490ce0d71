import { describe, expect, test } from 'vitest'
import type { PageDocument } from '../../../scripts/writers/pdf/page-document.ts'
import { pageLabels } from '../../../scripts/writers/pdf/page-labels.ts'
import { placeSections } from '../../../scripts/writers/pdf/place-sections.ts'
import type { PrintedSection } from '../../../scripts/writers/pdf/print-section.ts'
import { type KnownOfSection, printUntilSettled } from '../../../scripts/writers/pdf/print-until-settled.ts'
import type { Section } from '../../../scripts/writers/pdf/section.ts'

const section = (id: string, matter: Section['matter'], kind: Section['kind'] = 'chapter'): Section => ({
  id,
  kind,
  matter,
  side: kind === 'imprint' ? 'verso' : 'recto',
  title: id,
  shortTitle: id,
})
const book = [
  section('title', 'front', 'title-page'),
  section('imprint', 'front', 'imprint'),
  section('preface', 'front'),
  section('one', 'body'),
  section('two', 'body'),
]

describe('sections', () => {
  test('begin on their side of a leaf, after a blank page where need be', () => {
    const placed = placeSections(book, [1, 1, 3, 2, 1])
    expect(placed.map(({ firstPage }) => firstPage)).toEqual([0, 1, 2, 6, 8])
    expect(placed.map(({ firstNumber }) => firstNumber)).toEqual([1, 2, 3, 1, 3])
  })

  test('have roman labels up to the body, blanks included', () => {
    expect(pageLabels(placeSections(book, [1, 1, 3, 2, 1]))).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', '1', '2', '3'])
    expect(pageLabels(placeSections(book.slice(0, 3), [1, 1, 2]))).toEqual(['i', 'ii', 'iii', 'iv'])
  })
})

describe('printing', () => {
  const nothing: PrintedSection = {
    sources: [],
    bytes: new Uint8Array(),
    browser: '',
    pages: 1,
    destinations: new Map(),
    tops: new Map(),
    glosses: [],
    faults: [],
  }
  const document = (html: string): PageDocument => ({ html, inPages: false, withEndnotes: () => html })

  const lengths = (pages: (text: string) => number) => {
    const printed: string[] = []
    const print = async (_: Section, documentOf: () => PageDocument) => {
      const { html } = documentOf()
      printed.push(html)
      return { ...nothing, pages: pages(html) }
    }
    const survey = async (_: Section, documentOf: () => PageDocument) => {
      const { html } = documentOf()
      return { pages: pages(html), destinations: new Map() }
    }
    return { printed, print, survey }
  }
  const namingTwo = ({ id }: Section, { firstNumber, map }: KnownOfSection) =>
    document(`${id} ${firstNumber} ${id === 'one' && map ? map.places.two : ''}`.trim())

  test('begins with what was surveyed, and is repeated for what changed, until nothing changes', async () => {
    const { printed, ...how } = lengths((text) => (text.startsWith('one 1 ') ? 3 : 1))
    const settled = await printUntilSettled(book.slice(3), { documentOf: namingTwo, ...how })
    expect(printed).toEqual(['one 1 2', 'two 3', 'one 1 4', 'two 5'])
    expect(settled.map.places).toEqual({ one: 0, two: 4 })
  })

  test('comes to rest where a number would make its own page come and go', async () => {
    const how = lengths((text) => (text === 'one 1 2' ? 3 : 1))
    const settled = await printUntilSettled(book.slice(3), { documentOf: namingTwo, ...how })
    expect(settled.placements.map(({ pages }) => pages)).toEqual([3, 1])
    expect(settled.map.places).toEqual({ one: 0, two: 4 })
  })

  test('gives up when the pages never stand still', async () => {
    let count = 0
    const restless = printUntilSettled(book.slice(3), {
      documentOf: ({ id }) => document(`${id} ${count++}`),
      ...lengths(() => 1),
    })
    await expect(restless).rejects.toThrow('still move')
  })
})
