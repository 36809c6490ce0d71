import { isDeepStrictEqual } from 'node:util'
import citeproc from 'citeproc'
import { describe, expect, it } from 'vitest'
import {
  findPositions,
  type ItemPosition,
  type PositionedCluster,
  position,
  withoutFalseIbids,
} from '../../scripts/citations/positions.ts'
import { randomFrom } from './random.ts'

/** What citeproc-js’s own cluster processing takes and returns; `citeproc.d.ts` declares only what the product uses. */
interface Cluster {
  citationID: string
  citationItems: { id: string; locator?: string; label?: string }[]
  properties: { noteIndex: number; index: number }
  sortedItems?: [unknown, { position: number; 'near-note'?: boolean; 'first-reference-note-number'?: number }][]
}
interface ClusterEngine {
  processCitationCluster(cluster: Cluster, before: [string, number][], after: [string, number][]): unknown
}

const nearNoteDistance = 3
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/><date form="text"><date-part name="year"/></date>
  <terms><term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term></terms></locale>`

/** A style that asks for every position, so that citeproc-js works them all out. */
function styleOf(kind: 'note' | 'in-text'): string {
  const asks = ['ibid-with-locator', 'ibid', 'near-note', 'subsequent', 'first']
  const choices = asks.map(
    (each, at) => `<${at ? 'else-if' : 'if'} position="${each}"><text value="${each}"/></${at ? 'else-if' : 'if'}>`,
  )
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0">
    <info><title>positions</title><id>positions</id><updated>2026-11-22T00:00:00Z</updated></info>
    <citation near-note-distance="${nearNoteDistance}"><layout delimiter="; "><choose>${choices.join('')}</choose>
      <text variable="locator"/></layout></citation></style>`
}

const works = ['a', 'b', 'c', 'd', 'e', 'f']
const styles = { note: styleOf('note'), 'in-text': styleOf('in-text') }

function theirPositions(clusters: PositionedCluster[], kind: 'note' | 'in-text'): ItemPosition[][] {
  const system = {
    retrieveLocale: () => locale,
    retrieveItem: (id: string) => ({ id, type: 'book', title: id }),
    embedBibliographyEntry: () => '',
  }
  const engine = new citeproc.Engine(system, styles[kind], 'en-US', true)
  engine.updateItems(works)
  const before: [string, number][] = []
  return clusters.map(({ note, items }, index) => {
    const citationItems = items.map(({ key, ...locator }) => ({ id: key, ...locator }))
    const cluster: Cluster = { citationID: `c${index}`, citationItems, properties: { noteIndex: note, index } }
    ;(engine as unknown as ClusterEngine).processCitationCluster(cluster, before, [])
    before.push([cluster.citationID, note])
    return (cluster.sortedItems ?? []).map(([, item]) => ({
      position: item.position,
      nearNote: item['near-note'] === true,
      ...(item['first-reference-note-number'] ? { firstNote: item['first-reference-note-number'] } : {}),
    }))
  })
}

/** A chapter of citations: notes with several works, one work twice, notes shared by two citations, notes without any. */
function randomChapter(seed: number, kind: 'note' | 'in-text'): PositionedCluster[] {
  const random = randomFrom(seed)
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T
  const few = works.slice(0, 1 + Math.floor(random() * works.length))
  let note = 0
  return Array.from({ length: 20 }, () => {
    if (kind === 'note') note += note === 0 ? 1 : pick([0, 1, 1, 1, 1, 1, 2, 5])
    const items = Array.from({ length: pick([1, 1, 1, 1, 2, 3]) }, () => ({
      key: pick(few),
      ...pick([
        {},
        {},
        { locator: '3', label: 'page' },
        { locator: '4', label: 'page' },
        { locator: '3', label: 'chapter' },
      ]),
    }))
    return { note, items }
  })
}

/** In an in-text style there are no notes that could be near or first. */
function comparable(items: ItemPosition[] | undefined, kind: 'note' | 'in-text'): unknown {
  return kind === 'note' ? items : items?.map(({ position }) => position)
}

describe.each(['note', 'in-text'] as const)('positions of 4,000 random clusters in the %s class', (kind) => {
  it('are citeproc-js’s own', { timeout: 120_000 }, () => {
    let compared = 0
    const different = Array.from({ length: 200 }, (_, seed) => {
      const chapter = randomChapter(seed + 1, kind)
      const [ours, theirs] = [findPositions(chapter, nearNoteDistance), theirPositions(chapter, kind)]
      return chapter.flatMap((cluster, index) => {
        compared++
        if (isDeepStrictEqual(comparable(ours[index], kind), comparable(theirs[index], kind))) return []
        return [
          JSON.stringify({
            seed: seed + 1,
            before: chapter[index - 1],
            cluster,
            ours: ours[index],
            theirs: theirs[index],
          }),
        ]
      })
    }).flat()
    expect(different).toEqual([])
    expect(compared).toBe(4000)
  })
})

it('mends the “ibid.” that citeproc-js says of page 3 after page 4', () => {
  const page = (key: string, locator: string) => ({ key, locator, label: 'page' })
  const chapter = [
    { note: 1, items: [page('b', '9')] },
    { note: 2, items: [page('a', '3'), page('b', '4')] },
    { note: 2, items: [page('b', '3')] },
    { note: 2, items: [page('b', '3')] },
  ]
  const found = findPositions(chapter, nearNoteDistance)
  expect(found).toEqual(theirPositions(chapter, 'note'))
  const mended = withoutFalseIbids(chapter, found).map(([first]) => first?.position)
  const { first, ibid, ibidWithLocator } = position
  expect(found.map((items) => items[0]?.position)).toEqual([first, first, ibid, ibid])
  expect(mended).toEqual([first, first, ibidWithLocator, ibid])
})

it('mends nothing else', () => {
  for (const kind of ['note', 'in-text'] as const) {
    for (let seed = 1; seed <= 200; seed++) {
      const chapter = randomChapter(seed, kind)
      const found = findPositions(chapter, nearNoteDistance)
      const mended = withoutFalseIbids(chapter, found)
      for (const [index, items] of found.entries()) {
        if (isDeepStrictEqual(items, mended[index])) continue
        const [before, now] = [chapter[index - 1]?.items ?? [], chapter[index]?.items[0]]
        expect(before.length).toBeGreaterThan(1)
        expect(before.at(-1)?.key).toBe(now?.key)
        expect([before.at(-1)?.locator, before.at(-1)?.label]).not.toEqual([now?.locator, now?.label])
      }
    }
  }
})
