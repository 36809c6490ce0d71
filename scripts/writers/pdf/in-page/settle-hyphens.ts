import { type LineStart, readLines, textsOf } from './read-lines.ts'

const softHyphen = '\u00AD'
const rounds = 8
/** How many lines running may end with a divided word. */
const longestLadder = 2

/**
 * Takes every soft hyphen out of blocks of text at which no line is broken: unused ones disturb kerning, and would stand in
 * the text that a reader searches and copies. A third divided word below two others is made whole as well. Taking one away
 * can move a break, so it is done until none is left to take. Returns where the lines of each block begin then.
 */
export function settleHyphens(elements: HTMLElement[]): LineStart[][] {
  const settled = elements.map(readLines)
  let open = elements.map((_, index) => index)
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const changes = open.map((index) => ({ index, texts: whole(elements[index], settled[index] ?? []) }))
    open = changes.flatMap(({ index, texts }) => (texts.length > 0 ? [index] : []))
    for (const { texts } of changes) for (const { node, data } of texts) node.data = data
    for (const index of open) settled[index] = readLines(elements[index] as HTMLElement)
  }
  return settled
}

/** The texts of a block that lose a hyphen, and what is left of them. */
function whole(element: HTMLElement | undefined, lines: LineStart[]): { node: Text; data: string }[] {
  if (!element) return []
  const kept = keptHyphens(lines)
  return textsOf(element).flatMap((node) => {
    if (!node.data.includes(softHyphen)) return []
    const own = kept.get(node)
    const data = own
      ? node.data.replace(/\u00AD/g, (sign, offset: number) => (own.has(offset) ? sign : ''))
      : node.data.replaceAll(softHyphen, '')
    return data === node.data ? [] : [{ node, data }]
  })
}

function keptHyphens(lines: LineStart[]): Map<Text, Set<number>> {
  const kept = new Map<Text, Set<number>>()
  let ladder = 0
  for (const { node, offset } of lines.slice(1)) {
    const isDivided = node.data[offset - 1] === softHyphen
    ladder = isDivided ? ladder + 1 : 0
    if (!isDivided || ladder > longestLadder) continue
    kept.set(node, (kept.get(node) ?? new Set()).add(offset - 1))
  }
  return kept
}
