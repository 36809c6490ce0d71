import { describe, expect, it } from 'vitest'
import type { GalleyBlock, PlannedPage } from '../../../../scripts/writers/pdf/layout/galley.ts'
import { planPages } from '../../../../scripts/writers/pdf/layout/plan-pages.ts'
import { galley, leading, paragraph } from './galleys.ts'

/** Ten lines. */
const height = 10 * leading

const ends = (pages: PlannedPage[]) => pages.map(({ to }) => [to.block, to.line])

describe('pages of a printing that is kept', () => {
  const keeping = (blocks: GalleyBlock[], kept: ([number, number] | undefined)[]) => {
    const places = kept.map((place) => place && { block: place[0], line: place[1] })
    return ends(planPages(galley(blocks), { height, kept: places }).pages)
  }

  it('end where they did, though more would have room now', () => {
    const blocks = [paragraph(6), paragraph(12), paragraph(9)]
    const free = [
      [1, 4],
      [2, 2],
      [3, 0],
    ]
    expect(ends(planPages(galley(blocks), { height }).pages)).toEqual(free)
    expect(
      keeping(blocks, [
        [1, 4],
        [2, 0],
      ]),
    ).toEqual([
      [1, 4],
      [2, 0],
      [3, 0],
    ])
    expect(
      keeping(blocks, [
        [1, 4],
        [2, 2],
      ]),
    ).toEqual(free)
  })

  it('end elsewhere as long as they must, and are in step again as soon as there is room', () => {
    const wanted: [number, number][] = [
      [1, 4],
      [2, 4],
      [3, 6],
    ]
    expect(keeping([paragraph(6), paragraph(8), paragraph(8), paragraph(12)], wanted)).toEqual([...wanted, [4, 0]])
    expect(keeping([paragraph(8), paragraph(8), paragraph(8), paragraph(12)], wanted)).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 0],
    ])
  })

  it('end anywhere where the paragraph is gone that they ended with', () => {
    expect(keeping([paragraph(28)], [undefined, [0, 18]])).toEqual([
      [0, 10],
      [0, 18],
      [1, 0],
    ])
  })
})
