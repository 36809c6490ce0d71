import { DivisibleText } from './divisible-text.ts'
import type { LineStart } from './read-lines.ts'

/** How often a block is broken into lines anew, and how often it then may only lose hyphens. */
const rounds = { anew: 24, last: 8 }
/** How many lines running may end with a divided word. */
const longestLadder = 2

interface Settling {
  text: DivisibleText
  /** Up to this letter only the hyphens are left at which a line is broken; behind it stand all. */
  done: number
  /** The lines as they were before all other hyphens went, while it is to be seen whether they stay so. */
  expected?: number[]
  /** The first line that did not, the last time. */
  moved?: number
}

/**
 * Takes every soft hyphen out of blocks of text at which no line is broken: unused ones disturb kerning, and would stand in
 * the text that a reader searches and copies. No three lines running end with a divided word, and no last line holds only the
 * rest of one: a word is made whole for it, and what follows is broken anew with all of its hyphens, as it is where letters
 * without hyphens between them come out wider. Returns where the lines of each block begin then.
 */
export function settleHyphens(elements: HTMLElement[]): LineStart[][] {
  const settled = elements.map((element): Settling => ({ text: new DivisibleText(element), done: 0 }))
  let open = settled
  for (let round = 0; round < rounds.anew + rounds.last && open.length > 0; round++) {
    const next = round < rounds.anew ? nextHyphens : fewerHyphens
    const changes = open.flatMap((each) => {
      const hyphens = next(each)
      return hyphens && !isSame(hyphens, each.text.shown) ? [{ each, hyphens }] : []
    })
    for (const { each, hyphens } of changes) each.text.show(hyphens)
    for (const { each } of changes) each.text.readAgain()
    open = changes.map(({ each }) => each)
  }
  return settled.map(({ text }) => text.starts)
}

/** Which hyphens a block is to have next; undefined once its lines are settled. */
function nextHyphens(block: Settling): Set<number> | undefined {
  const { text, expected } = block
  if (expected) {
    const moved = firstDifference(expected, text.lines)
    if (moved === undefined) return undefined
    const start = text.lines[moved] ?? text.letters.length
    // The word before which, or in which, the line is broken may be divided elsewhere; if that was tried it stays so.
    block.done = moved === block.moved ? text.endOf(start) : text.beginningOf(start)
    block.moved = moved
    delete block.expected
    return hyphensBehind(block)
  }
  const fault = faultyHyphen(text)
  if (fault !== undefined) {
    block.done = Math.min(block.done, text.beginningOf(fault))
    text.makeWhole(fault)
    return hyphensBehind(block)
  }
  block.expected = text.lines
  return usedHyphens(text)
}

function hyphensBehind({ text, done }: Settling): Set<number> {
  const used = [...usedHyphens(text)].filter((place) => place <= done && text.places.has(place))
  return new Set([...used, ...[...text.places].filter((place) => place > done)])
}

/** Where a block does not come to rest, hyphens only go. */
function fewerHyphens({ text }: Settling): Set<number> {
  const used = usedHyphens(text)
  const fault = faultyHyphen(text)
  if (fault !== undefined) used.delete(fault)
  return used
}

function usedHyphens({ lines, shown }: DivisibleText): Set<number> {
  return new Set(lines.slice(1).filter((start) => shown.has(start)))
}

/** A hyphen that is one too many: of three running the one whose line loses least when it goes. */
function faultyHyphen(text: DivisibleText): number | undefined {
  const { lines, shown, letters } = text
  const lost = (place: number) => place - text.beginningOf(place)
  let ladder: number[] = []
  for (const start of lines.slice(1)) {
    ladder = shown.has(start) ? [...ladder, start] : []
    if (ladder.length > longestLadder) return ladder.toSorted((one, other) => lost(one) - lost(other))[0]
  }
  const last = lines.at(-1) ?? 0
  return shown.has(last) && lines.length > 1 && !/\s/.test(letters.slice(last).trimEnd()) ? last : undefined
}

function firstDifference(one: number[], other: number[]): number | undefined {
  const length = Math.max(one.length, other.length)
  for (let line = 0; line < length; line++) if (one[line] !== other[line]) return line
  return undefined
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((place) => other.has(place))
}
