import type { BlockFact, ChapterFacts } from '../edition/facts.ts'
import type { Place } from '../edition/types.ts'

export interface LostText {
  reason: string
  place: Place
}

export interface Conservation {
  /** Blocks of the manuscript that were looked for. */
  blocks: number
  problems: LostText[]
}

/** How many characters may be generated between two runs of the body: a note’s number, a citation, a repeated table head. */
const reach = 1200

/** Blocks shorter than this may well stand twice in an honest text. */
const telling = 30

/**
 * Proves that every block of the manuscript stands in an artefact exactly once and in order: the body of each chapter
 * first, then its notes in the order of their calls. `texts` is the artefact’s text by chapter. White space and
 * hyphens do not count, for a page divides words; every other character does.
 */
export function textIsConserved(chapters: ChapterFacts[], texts: ReadonlyMap<string, string>): Conservation {
  const problems: LostText[] = []
  let blocks = 0
  for (const facts of chapters) {
    const inOrder = orderOf(facts)
    blocks += inOrder.length
    problems.push(...compare(inOrder, plain(texts.get(facts.id) ?? '')))
  }
  return { blocks, problems }
}

function orderOf({ blocks, notes }: ChapterFacts): BlockFact[] {
  const body = blocks.filter((block) => block.note === undefined)
  const called = notes.flatMap((name) => blocks.filter((block) => `author:${block.note}` === name))
  return [...body, ...called]
}

function compare(blocks: BlockFact[], text: string): LostText[] {
  const problems: LostText[] = []
  let cursor = 0
  let rest = ''
  for (const block of blocks) {
    for (const run of block.runs.map(plain).filter((run) => run !== '')) {
      const found = text.indexOf(run, cursor)
      if (found === -1 || (found - cursor > reach && block.note === undefined)) {
        problems.push({ place: block.place, reason: describe(block, run, text, cursor, found) })
        continue
      }
      rest += `${text.slice(cursor, found)}\n`
      cursor = found + run.length
    }
  }
  rest += text.slice(cursor)
  return [...problems, ...repeated(blocks, rest)]
}

/** What the matched blocks leave over is generated; a block that stands in it was printed twice. */
function repeated(blocks: BlockFact[], rest: string): LostText[] {
  return blocks
    .filter((block) => block.kind !== 'cell' && block.kind !== 'heading')
    .filter((block) => block.runs.some((run) => plain(run).length >= telling && rest.includes(plain(run))))
    .map((block) => ({
      place: block.place,
      reason: `A ${block.kind} stands twice: “${excerpt(block.runs.join(' '))}”.`,
    }))
}

function describe(block: BlockFact, run: string, text: string, cursor: number, found: number): string {
  const earlier = text.lastIndexOf(run, cursor)
  const fate = found !== -1 || earlier !== -1 ? 'stands in another place' : 'is missing'
  const near = text.slice(cursor, cursor + 40)
  return `The text of a ${block.kind} ${fate}: “${excerpt(run)}”. There stands instead: “${near}”.`
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2010\u2011-]/g, '')
}
