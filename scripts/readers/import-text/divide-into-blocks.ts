import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { isListItem, isOrnament } from './shape-of-text.ts'
import type { Block, Layout, SourceLine } from './types.ts'

/** A line longer than this was not broken by hand or by a typewriter. */
const longestWrappedLine = 120
/** Fewer characters than this share of the width: the writer ended the line on purpose. */
const raggedShare = 0.65
/** A run of lines longer than this without any sign of a paragraph is divided by its short lines. */
const longestParagraph = 30

/**
 * Finds the paragraphs of a text: by blank lines and form feeds, by indented first lines, by one line a paragraph where
 * lines are long, and, where there is nothing else, by short last lines.
 */
export function divideIntoBlocks(lines: SourceLine[], file: VFile): Layout {
  const written = lines.filter((line) => line.text)
  const lengths = written.map((line) => line.text.length).sort((a, b) => a - b)
  const sum = lengths.reduce((total, length) => total + length, 0)
  const long = lengths.filter((length) => length > longestWrappedLine).reduce((total, length) => total + length, 0)
  const unwrapped = long * 2 > sum
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const runs = runsOf(lines)
  const blocks = runs.flatMap((run, index) =>
    unwrapped || (index === 0 && isTitleLines(run)) ? run.map((line) => [line]) : paragraphsOf(run, width, file),
  )
  const starts = new Set(runs.map((run) => run[0]))
  const result = blocks.map((block) => ({
    lines: block,
    gap: starts.has(block[0] as SourceLine),
    ragged: block.length > 1 && block.slice(0, -1).every((line) => line.text.length < width * raggedShare),
  }))
  const gaps = result.filter((block) => block.gap).length
  return {
    blocks: joinPages(result, file),
    spaced: gaps * 2 > result.length,
    unwrapped,
    width,
    margin: marginOf(written),
  }
}

function marginOf(lines: SourceLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0
}

/** Lines between blank lines and form feeds. */
function runsOf(lines: SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = []
  let open = false
  for (const line of lines) {
    if (line.page) open = false
    if (!line.text) open = false
    else if (open) runs.at(-1)?.push(line)
    else {
      runs.push([line])
      open = true
    }
  }
  return runs
}

/** Title, byline and heading, one below the other. */
function isTitleLines(run: SourceLine[]): boolean {
  const shape = /^(?:["“‘]?[\p{Lu}\p{N}]|(?:by|edited|translated) ).{0,80}(?<![.,;:])$/u
  return run.length <= 4 && run.every((line) => shape.test(line.text))
}

function paragraphsOf(run: SourceLine[], width: number, file: VFile): SourceLine[][] {
  const margin = Math.min(...run.map((line) => line.indent))
  const list = run.every((line, index) => index > 0 || isListItem(line.text))
  const ragged = run.every((line, index) => index === run.length - 1 || line.text.length < width * raggedShare)
  const blocks: SourceLine[][] = []
  for (const [index, line] of run.entries()) {
    const previous = run[index - 1]
    const next = run[index + 1]
    const indented = !ragged && line.indent > margin && (next ? next.indent === margin : previous?.indent === margin)
    const begins =
      !previous || indented || isOrnament(line.text) || isOrnament(previous.text) || (list && isListItem(line.text))
    if (begins) blocks.push([line])
    else blocks.at(-1)?.push(line)
  }
  return blocks.flatMap((block) => divideByShortLines(block, width, file))
}

function divideByShortLines(block: SourceLine[], width: number, file: VFile): SourceLine[][] {
  if (block.length <= longestParagraph) return [block]
  const parts: SourceLine[][] = [[]]
  for (const line of block) {
    parts.at(-1)?.push(line)
    if (line.text.length < width * 0.8 && /[.!?]["”’)]*$/.test(line.text)) parts.push([])
  }
  const filled = parts.filter((part) => part.length > 0)
  const first = block[0]
  if (filled.length > 1 && first) {
    report(file, 'import-is-certain', {
      reason: `${block.length} lines without a blank line were divided into ${filled.length} paragraphs, each after a short line that ends a sentence.`,
      place: { line: first.number, column: first.column },
    })
  }
  return filled
}

/** A sentence that runs over a form feed is one paragraph. */
function joinPages(blocks: Block[], file: VFile): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const first = block.lines[0]
    const open = before && !/[.!?:…]["”’)]*$/.test(before.lines.at(-1)?.text ?? '')
    if (first?.page && open && /^\p{Ll}/u.test(first.text)) {
      before.lines.push(...block.lines)
      report(file, 'import-is-certain', {
        reason: 'A sentence runs over the end of a page: the paragraphs before and after it were joined.',
        place: { line: first.number, column: first.column },
      })
    } else joined.push(block)
  }
  return joined
}
