/** Where a line begins: before the character at `offset` of a text. */
export interface LineStart {
  node: Text
  offset: number
}

/**
 * Where each line of a block of text begins, the first being left to the block itself. All lines have the block’s
 * line height, so that the height of a character tells its line; what is raised or lowered stays nearest to its own.
 * It takes less time if the lines begin where they are `expected` to.
 */
export function readLines(element: HTMLElement, expected: LineStart[] = []): LineStart[] {
  const lineOf = lineFinder(element)
  const range = document.createRange()
  const starts: LineStart[] = []
  for (const node of textsOf(element)) {
    range.selectNodeContents(node)
    const rects = range.getClientRects()
    const [first, last] = [rects[0], rects[rects.length - 1]]
    if (!first || !last) continue
    if (starts.length === 0) starts.push({ node, offset: 0 })
    const [top, end] = [lineOf(first), lineOf(last)]
    const usual = Math.ceil(node.data.length / (end - top + 1))
    for (let line = starts.length; line <= end; line++) {
      const last = starts.at(-1) as LineStart
      const from = last.node === node ? last.offset : 0
      const likely = expected[line]
      const guess = likely?.node === node ? likely.offset : from + usual
      starts.push({ node, offset: top >= line ? 0 : firstOn({ line, node, from, guess }, lineOf) })
    }
  }
  return starts
}

/** The texts of a block, in reading order, without those that stand outside its lines. */
export function textsOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const aside = node.parentElement?.closest('[aria-hidden="true"], .foot-note')
    if (!aside || aside === element || !element.contains(aside)) texts.push(node as Text)
  }
  return texts
}

/** Tells the line of the block, from 0, on which a rectangle of text stands. */
export function lineFinder(element: HTMLElement): (rect: DOMRect) => number {
  const style = getComputedStyle(element)
  const height = Number.parseFloat(style.lineHeight)
  const middle = element.getBoundingClientRect().top + Number.parseFloat(style.paddingTop) + height / 2
  const border = Number.parseFloat(style.borderTopWidth)
  // An initial letter is as high as several lines, of which the first is its own.
  return (rect) =>
    rect.height > 2 * height
      ? Math.max(0, Math.round((rect.top - middle - border + height / 2) / height))
      : Math.max(0, Math.round(((rect.top + rect.bottom) / 2 - middle - border) / height))
}

interface Search {
  line: number
  node: Text
  /** From where it is looked for. */
  from: number
  guess: number
}

/** The first character of a text that stands on a line or below it: looked for around a guess. */
function firstOn({ line, node, from, guess }: Search, lineOf: (rect: DOMRect) => number): number {
  const range = document.createRange()
  const isBelow = (offset: number) => lineAt(range, node, offset, lineOf) >= line
  let low = from
  let high = node.data.length
  for (let at = guess, step = 1; low < at && at < high; step *= 2) {
    if (isBelow(at)) {
      high = at
      at -= step
    } else {
      low = at + 1
      at += step
    }
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** A character that is not shown, such as a space at which a line is broken, counts with the next one that is. */
function lineAt(range: Range, node: Text, offset: number, lineOf: (rect: DOMRect) => number): number {
  for (let at = offset; at < node.data.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const rects = range.getClientRects()
    // A letter that begins a line has a part, of no width, at the end of the line before.
    const last = rects[rects.length - 1]
    if (last && (last.width > 0 || node.data[at] === '\u00AD')) return lineOf(last)
  }
  return Number.POSITIVE_INFINITY
}
