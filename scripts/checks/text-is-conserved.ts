import type { BlockFact, BlockKind, ChapterFacts } from '../edition/facts.ts'
import type { Place } from '../edition/types.ts'
import { type AlignedRun, alignRuns } from './align-runs.ts'

export interface LostText {
  reason: string
  place: Place
}

export interface Conservation {
  /** Blocks of the manuscript that were looked for. */
  blocks: number
  /** The same by what they are. */
  kinds: Partial<Record<BlockKind, number>>
  problems: LostText[]
}

/** How many characters may be generated between two runs of the body: a note’s number, a citation, a repeated table head. */
const reach = 1200

/** Shorter runs may well stand in other places of an honest text. */
const telling = 30

/** Blocks shorter than this are too much like what is generated to be called copies. */
const shortestCopy = 8

/**
 * Proves that every block of the manuscript stands in an artefact exactly once and in order: the body of each chapter
 * first, then the author’s notes in the order of their calls, then the editor’s. `texts` is the artefact’s text by
 * chapter; `notesChapter` is the one that has the notes of all others, if there is one. White space and hyphens do not
 * count, for a page divides words; every other character does.
 */
export function textIsConserved(
  chapters: ChapterFacts[],
  texts: ReadonlyMap<string, string>,
  notesChapter?: string,
): Conservation {
  const titles = new Set(chapters.flatMap(({ targets }) => targets.map(({ title }) => plain(title))))
  const problems: LostText[] = []
  const kinds: Conservation['kinds'] = {}
  const count = (blocks: BlockFact[]) => {
    for (const { kind } of blocks) kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  for (const facts of chapters) {
    const inOrder = notesChapter === undefined ? orderOf(facts) : bodyOf(facts)
    count(inOrder)
    problems.push(...compare(inOrder, texts.get(facts.id) ?? '', titles))
  }
  if (notesChapter !== undefined) {
    const notes = chapters.flatMap(notesOf)
    count(notes)
    problems.push(...compare(notes, texts.get(notesChapter) ?? '', titles))
  }
  const blocks = Object.values(kinds).reduce((sum, each) => sum + each, 0)
  return { blocks, kinds, problems }
}

function orderOf(facts: ChapterFacts): BlockFact[] {
  return [...bodyOf(facts), ...notesOf(facts)]
}

function bodyOf({ blocks }: ChapterFacts): BlockFact[] {
  return blocks.filter((block) => block.note === undefined)
}

function notesOf({ blocks, notes, editorNotes }: ChapterFacts): BlockFact[] {
  const authors = notes.filter((name) => name.startsWith('author:')).map((name) => name.slice('author:'.length))
  return [...authors, ...editorNotes].flatMap((name) => blocks.filter((block) => block.note === name))
}

interface Run {
  block: BlockFact
  /** As it is written, for people. */
  source: string
  text: string
  reach: number
}

function compare(blocks: BlockFact[], artefact: string, titles: ReadonlySet<string>): LostText[] {
  const runs = blocks.flatMap(runsOf)
  const text = plain(artefact)
  const [first] = runs
  if (first && text === '')
    return [{ place: first.block.place, reason: `The chapter of “${excerpt(first.source)}” has no text at all.` }]
  const aligned = alignRuns(runs, text)
  const faults = aligned.flatMap((found) => fault(runs[found.run] as Run, found, artefact))
  const lost = new Set(aligned.filter(({ start }) => start === undefined).map(({ run }) => runs[run]?.block))
  const whole = blocks.filter((block) => !lost.has(block))
  return [...faults, ...copies(whole, titles, gapsOf(runs, aligned, text))]
}

function runsOf(block: BlockFact): Run[] {
  const own = block.note === undefined ? reach : Number.POSITIVE_INFINITY
  return block.runs
    .map((run) => ({ block, source: run, text: plain(run), reach: own }))
    .filter((run) => run.text !== '')
}

function fault({ block, source, text }: Run, { start, after, far }: AlignedRun, artefact: string): LostText[] {
  if (start !== undefined && !far) return []
  const { place, kind } = block
  const there = excerpt(artefact.normalize('NFKC').slice(sourceIndex(artefact, after)).replace(/\s+/g, ' ').trim())
  if (far) {
    const reason = `Before a ${kind}, “${excerpt(source)}”, stands what the manuscript does not have there: “${there}”.`
    return [{ place, reason }]
  }
  const fate = text.length >= telling && plain(artefact).includes(text) ? 'stands in another place' : 'is missing'
  return [{ place, reason: `The text of a ${kind} ${fate}: “${excerpt(source)}”. There stands instead: “${there}”.` }]
}

/** Index in the normalised artefact of a character of its `plain` text. */
function sourceIndex(artefact: string, index: number): number {
  let left = index
  const text = artefact.normalize('NFKC')
  for (let at = 0; at < text.length; at += 1) {
    if (ignored.test(text.charAt(at))) continue
    if (left === 0) return at
    left -= 1
  }
  return text.length
}

/** What stands between two blocks, in the body and among the notes. */
interface Gap {
  text: string
  inNotes: boolean
  /** The blocks around it. */
  before: BlockFact | undefined
  next: BlockFact | undefined
}

function gapsOf(runs: Run[], aligned: AlignedRun[], text: string): Gap[] {
  const gaps: Gap[] = []
  let cursor = 0
  let before: BlockFact | undefined
  for (const { run, start } of aligned) {
    const { block, text: own } = runs[run] as Run
    if (start === undefined) continue
    if (start > cursor && block !== before)
      gaps.push({ text: text.slice(cursor, start), inNotes: isNote(before), before, next: block })
    cursor = start + own.length
    before = block
  }
  return [...gaps, { text: text.slice(cursor), inNotes: isNote(before), before, next: undefined }]
}

function isNote(block: BlockFact | undefined): boolean {
  return block?.note !== undefined
}

/** What the found blocks leave over is generated; a block that stands in it whole was printed twice. */
function copies(blocks: BlockFact[], titles: ReadonlySet<string>, gaps: Gap[]): LostText[] {
  const left = gaps.map(({ text }) => text).join('\n')
  return blocks
    .filter((block) => {
      const runs = block.runs.map(plain).filter((run) => run !== '')
      const whole = runs.join('')
      // A table that a page divides has its heads again.
      if (block.kind === 'column head') return false
      if (block.kind === 'cell' || block.kind === 'heading' || titles.has(whole)) return isRepeated(block, gaps)
      if (whole.length < shortestCopy) return false
      if (runs.some((run) => run.length >= telling && !titles.has(run) && left.includes(run))) return true
      return gaps.some((gap) => gap.inNotes === isNote(block) && holdsCopy(gap, runs))
    })
    .map((block) => ({
      place: block.place,
      reason: `A ${block.kind} stands twice: “${excerpt(block.runs.join(' '))}”.`,
    }))
}

/** Short words that may well be generated elsewhere are copies right before or behind the block itself. */
function isRepeated(block: BlockFact, gaps: Gap[]): boolean {
  const text = block.runs.map(plain).join('')
  if (text.length < shortestRepeated || !/\p{L}/u.test(text)) return false
  return gaps.some(
    ({ text: gap, before, next }) =>
      (before === block && gap.startsWith(text)) || (next === block && gap.endsWith(text)),
  )
}

/** A copy follows the number or sign of a note’s call in the body, and its own number among the notes. */
function holdsCopy({ text, inNotes }: Gap, [first = '', ...others]: string[]): boolean {
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    const lead = text.slice(0, start)
    if (!(inNotes ? /(^|\d\.|[*†‡§‖¶])$/ : /^[\d*†‡§‖¶]*$/).test(lead)) continue
    let cursor = start + first.length
    const follows = others.every((run) => {
      const found = text.indexOf(run, cursor)
      cursor = found + run.length
      return found !== -1
    })
    if (follows) return true
  }
  return false
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The same of cells and headings, which are looked for beside themselves alone. */
const shortestRepeated = 3

const ignored = /[\s\u00ad\u200b\u2010\u2011-]/

function plain(text: string): string {
  return text.normalize('NFKC').replace(new RegExp(ignored, 'g'), '')
}
