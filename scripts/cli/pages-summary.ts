/** Figures of a book’s pages, for people. Shares from 0 to 1. */
export interface PagesSummary {
  pages: number
  lines: number
  size: number
  leading: number
  measure: { width: number; characters: number }
  short: { pages: number; checked: number; share: number; running: number }
  widows: number
  orphans: number
  dividedAtFoot: number
  headingsAtFoot: number
  leadInsAtFoot: number
  hyphenRuns: number
  shortLastLines: number
  overfull: number
  loose: { lines: number; share: number }
  grid: { share: number; spreads: number; registered: number }
  furniture: { heads: number; folios: number; blankVersos: number }
  chapters: { all: number; onRectos: number }
  notes: { calls: number; onPage: number; atEnds: number; away: number }
  links: { inside: number; dead: number }
  numbers: { contents: number; crossReferences: number; lists: number; wrong: number }
}

/** A table of two columns: what was measured, and the figures. */
export function pagesSummary(figures: PagesSummary): string {
  const rows = [...pageRows(figures), ...lineRows(figures), ...referenceRows(figures)]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`).join('\n')
}

type Row = [name: string, words: string]

function pageRows({ pages, lines, size, leading, short, ...figures }: PagesSummary): Row[] {
  const { widows, orphans, dividedAtFoot, headingsAtFoot, leadInsAtFoot, chapters, furniture } = figures
  return [
    ['pages', `${pages}, of ${lines} lines; type ${size} on ${leading} pt`],
    ['short pages', `${short.pages} of ${short.checked} (${percent(short.share)}), ${short.running} after another`],
    ['page breaks', `${counted(widows, 'widow')}, ${counted(orphans, 'orphan')}`],
    [
      'at the foot',
      [
        counted(headingsAtFoot, 'heading'),
        counted(leadInsAtFoot, 'lead-in'),
        counted(dividedAtFoot, 'divided word'),
      ].join(', '),
    ],
    ['openings', `${chapters.onRectos} of ${chapters.all} on rectos, ${furniture.blankVersos} blank versos`],
    ['furniture', `${furniture.heads} running heads, ${furniture.folios} folios`],
  ]
}

function lineRows({ measure, overfull, loose, hyphenRuns, shortLastLines, grid }: PagesSummary): Row[] {
  return [
    ['measure', `${measure.width} pt, ${measure.characters} characters`],
    ['lines', `${overfull} overfull, ${loose.lines} loose (${percent(loose.share)})`],
    ['line ends', `${counted(hyphenRuns, 'run')} of hyphens, ${counted(shortLastLines, 'short last line')}`],
    ['grid', `${percent(grid.share)} of lines, ${grid.registered} of ${grid.spreads} spreads register`],
  ]
}

function referenceRows({ notes, links, numbers }: PagesSummary): Row[] {
  const printed = numbers.contents + numbers.crossReferences + numbers.lists
  return [
    [
      'notes',
      `${notes.calls}: ${notes.onPage} on the page of the call, ${notes.atEnds} at ends, ${notes.away} elsewhere`,
    ],
    ['links', `${links.inside} inside the book, ${links.dead} dead`],
    ['page numbers', `${printed} printed, ${numbers.wrong} wrong`],
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
