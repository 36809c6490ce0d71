import { describe, expect, it } from 'vitest'
import { type GlossToPlace, placeGlosses } from '../../../scripts/writers/pdf/place-glosses.ts'
import { randomFrom } from '../../citations/random.ts'

const room = 600
const gloss = (id: string, top: number, height: number, page = 0): GlossToPlace => ({ id, page, top, height })
const tops = (glosses: GlossToPlace[]) => [...placeGlosses(glosses, room)].map(([id, { top }]) => [id, top])

describe('a gloss', () => {
  it('stands beside its term', () => {
    expect(tops([gloss('a', 100, 40), gloss('b', 300, 40)])).toEqual([
      ['a', 100],
      ['b', 300],
    ])
  })

  it('moves down to the next free place', () => {
    expect(tops([gloss('a', 100, 40), gloss('b', 119, 40), gloss('c', 138, 10)])).toEqual([
      ['a', 100],
      ['b', 140],
      ['c', 180],
    ])
  })

  it('moves up where the page ends, and those above it with it', () => {
    expect(tops([gloss('a', 500, 60), gloss('b', 580, 40), gloss('c', 590, 40)])).toEqual([
      ['a', 460],
      ['b', 520],
      ['c', 560],
    ])
  })

  it('is left out when its page has no room, and one that is short enough is not', () => {
    const glosses = [gloss('a', 0, 300), gloss('b', 10, 280), gloss('c', 20, 30), gloss('d', 30, 20)]
    expect(tops(glosses).map(([id]) => id)).toEqual(['a', 'b', 'd'])
  })

  it('has nothing to do with those of other pages', () => {
    expect(tops([gloss('a', 100, 40), gloss('b', 100, 40, 1)])).toEqual([
      ['a', 100],
      ['b', 100],
    ])
  })
})

it('never lets glosses collide or leave the page, in the order of their terms, whatever the page', () => {
  const random = randomFrom(7)
  for (let round = 0; round < 500; round++) {
    const count = 1 + Math.floor(random() * 20)
    const glosses = Array.from({ length: count }, (_, index) =>
      gloss(`g${index}`, Math.floor(random() * room), 10 + Math.floor(random() * 80), Math.floor(random() * 2)),
    )
    const places = placeGlosses(glosses, room)
    for (const page of [0, 1]) {
      const own = glosses.filter((each) => each.page === page).sort((one, other) => one.top - other.top)
      const placed = own.filter(({ id }) => places.has(id))
      let free = 0
      for (const { id, height } of placed) {
        const place = places.get(id)
        expect(place?.page).toBe(page)
        expect(place?.top).toBeGreaterThanOrEqual(free)
        free = (place?.top ?? 0) + height
      }
      expect(free).toBeLessThanOrEqual(room)
      const used = placed.reduce((sum, { height }) => sum + height, 0)
      for (const { id, height } of own) if (!places.has(id)) expect(used + height).toBeGreaterThan(room)
    }
  }
})
