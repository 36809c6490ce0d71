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
  const settled = elements.map((element) => readLines(element))
  let open = elements.map((_, index) => index)
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const changes = open.map((index) => ({ index, texts: whole(elements[index], settled[index] ?? []) }))
    open = changes.flatMap(({ index, texts }) => (texts.length > 0 ? [index] : []))
    const expected = changes.map(({ index, texts }) => afterwards(settled[index] ?? [], texts))
    for (const { texts } of changes) for (const { node, data } of texts) node.data = data
    for (const [at, { index, texts }] of changes.entries())
      if (texts.length > 0) settled[index] = readLines(elements[index] as HTMLElement, expected[at])
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

/** Where lines begin once texts have lost hyphens, if no line changes. */
function afterwards(lines: LineStart[], texts: { node: Text; data: string }[]): LineStart[] {
  const shorter = new Map(texts.map(({ node, data }) => [node, data]))
  return lines.map(({ node, offset }) => {
    const data = shorter.get(node)
    if (data === undefined) return { node, offset }
    const wanted = lettersIn(node.data, offset)
    let at = 0
    for (let letters = 0; at < data.length && letters < wanted; at++) if (data[at] !== softHyphen) letters += 1
    return { node, offset: data[at] === softHyphen ? at + 1 : at }
  })
}

function lettersIn(data: string, end: number): number {
  let letters = 0
  for (let at = 0; at < end; at++) if (data[at] !== softHyphen) letters += 1
  return letters
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
