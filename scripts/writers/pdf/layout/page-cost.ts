import type { EndFaults } from './page-ends.ts'

/** What is to be said against a page. */
export interface PageFlaws {
  end: EndFaults
  /** Lines that would have fitted. */
  shortBy: number
  /** Whether the page before is short too. */
  afterShort: boolean
  /** Lines of text. */
  lines: number
  isLast: boolean
  /** Notes that go on on the next page, and notes that begin only there. */
  splitNotes: number
  /** Whether one of them is parted so that a line stands alone. */
  hasLoneLine: boolean
  deferredNotes: number
  /** Lines by which gaps have been widened. */
  stretchedBy: number
  /** Figures that move to the next page. */
  floats: number
  /** Whether a paragraph is set tight or loose. */
  isChanged: boolean
  /** Whether it ends elsewhere than in a printing that is to be kept. */
  isMoved: boolean
}

const prices = {
  deferredNote: 50_000,
  moved: 25_000,
  partedFromNext: 20_000,
  widow: 5000,
  orphan: 5000,
  dividedAtFoot: 3000,
  short: 500,
  shortLine: 250,
  shortAgain: 3000,
  splitNote: 60,
  loneLineOfNote: 350,
  changedParagraph: 40,
  stretchedLine: 50,
  movedFigure: 150,
  littleText: 120,
  page: 5,
}

/** Short pages cost more with each line, up to what a figure may leave free. */
const dearestShortness = 8
/** Fewer lines of text than these look lost on a page. */
const fewestLines = 5

/** How bad a page is: the sum of what its flaws cost, in an order of gravity that `docs/typography.md` gives the reasons for. */
export function pageCost(flaws: PageFlaws): number {
  const { end, shortBy, afterShort, lines, isLast, splitNotes, deferredNotes, stretchedBy, floats, isChanged } = flaws
  const shortness = Math.min(shortBy, dearestShortness) * shortBy * prices.shortLine
  return (
    prices.page +
    (end.parted ? prices.partedFromNext : 0) +
    (end.widow ? prices.widow : 0) +
    (end.orphan ? prices.orphan : 0) +
    (end.divided ? prices.dividedAtFoot : 0) +
    (shortBy > 0 ? prices.short : 0) +
    shortness +
    (shortBy > 0 && afterShort ? prices.shortAgain : 0) +
    splitNotes * prices.splitNote +
    (flaws.hasLoneLine ? prices.loneLineOfNote : 0) +
    deferredNotes * prices.deferredNote +
    stretchedBy * stretchedBy * prices.stretchedLine +
    floats * prices.movedFigure +
    (isChanged ? prices.changedParagraph : 0) +
    (flaws.isMoved ? prices.moved : 0) +
    (lines < fewestLines ? (fewestLines - lines) * prices.littleText * (isLast ? 0.5 : 1) : 0)
  )
}

/** Whether a page has a flaw that setting a paragraph tighter or looser might mend. */
export function isFlawed({ end, shortBy, lines, isLast, isMoved }: PageFlaws): boolean {
  const ends = end.parted || end.widow || end.orphan || end.divided
  return ends || isMoved || shortBy > 0 || (isLast && lines < fewestLines)
}
