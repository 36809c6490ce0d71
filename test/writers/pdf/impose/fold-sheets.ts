import type { PlacedNumber, SideRead } from './placed-numbers.ts'

export interface FoldOptions {
  /** Over which edge the printer turns the sheets. */
  duplex: 'short-edge' | 'long-edge'
  /** Sheets of each signature. */
  signatures: number[]
  boundAt: 'left' | 'right'
}

type Page = PlacedNumber | undefined

/**
 * The pages of a book in the order in which they are read, once its printed sheets are laid into each other signature
 * by signature and folded: undefined for a blank one.
 */
export function foldSheets(sides: SideRead[], { duplex, signatures, boundAt }: FoldOptions): Page[] {
  const sheets = pairs(sides).map(([front, back]) => {
    const seen = duplex === 'long-edge' ? halfTurned(back) : back
    return { front: halves(front), back: halves(seen) }
  })
  const pages: Page[] = []
  for (const count of signatures) {
    const gathered = sheets.splice(0, count)
    const leafAt = (side: 'left' | 'right') =>
      gathered.map(({ front, back }) => [front[side], back[side === 'left' ? 'right' : 'left']] as [Page, Page])
    // The leaf at the fore-edge side opens first; behind the fold the same sheets come in reverse, their insides first.
    const [opening, closing] = boundAt === 'left' ? (['right', 'left'] as const) : (['left', 'right'] as const)
    pages.push(...leafAt(opening).flat())
    pages.push(
      ...leafAt(closing)
        .toReversed()
        .flatMap(([outside, inside]) => [inside, outside]),
    )
  }
  if (sheets.length > 0) throw new Error(`${sheets.length} sheets are in no signature.`)
  return pages
}

function pairs(sides: SideRead[]): [SideRead, SideRead][] {
  if (sides.length % 2 !== 0) throw new Error('A sheet has one side only.')
  return sides.flatMap((front, index) => (index % 2 === 0 ? [[front, sides[index + 1] as SideRead] as const] : [])) as [
    SideRead,
    SideRead,
  ][]
}

/**
 * What a side looks like to somebody who turned the sheet as one turns a leaf, when the printer turned it head over
 * heels.
 */
function halfTurned({ width, height, numbers }: SideRead): SideRead {
  const turned = numbers.map((each) => ({ ...each, x: width - each.x, y: height - each.y, upright: !each.upright }))
  return { width, height, numbers: turned }
}

function halves({ width, numbers }: SideRead): { left: Page; right: Page } {
  const left = numbers.filter(({ x }) => x < width / 2)
  const right = numbers.filter(({ x }) => x >= width / 2)
  if (left.length > 1 || right.length > 1) throw new Error('Two pages stand on one half of a sheet.')
  return { left: left[0], right: right[0] }
}
