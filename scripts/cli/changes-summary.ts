/** What differs between two editions, for people. Pages are named by their labels; `file` counts pages of a file from 1. */
export interface ChangesSummary {
  untold: string[]
  chapters?: { change: string; title: string; oldTitle?: string; blocks: BlockSummary[] }[]
  errata?: { line: string }[]
  print?: {
    pages: number
    again: number
    single: PageRange[]
    dropped: PageRange[]
    moved: { from: string; to: string; chapter?: { title: string; from: string } }[]
    duplex: { leaves: number; again: { recto: string; verso?: string; file: [number, number?] }[] }
    booklet?: {
      sheets: number
      again: { signature: number; sheet: number; file: [number, number]; changed: string[] }[]
    }
  }
  leaf?: { file: string; leftOut: number }
}

interface PageRange {
  from: string
  to: string
  file: [number, number]
}

interface BlockSummary {
  change: string
  kind: string
  reference?: string
  oldReference?: string
  number?: string
  about?: string
  page?: string
  oldPage?: string
  text?: string
  from?: string
  words: { old: string; new: string }[]
}

export function changesSummary(report: ChangesSummary): string {
  const { untold, chapters, errata, print, leaf } = report
  const isSame = chapters?.length === 0 && (print === undefined || print.again + print.dropped.length === 0)
  return [
    ...(isSame ? ['Nothing was changed.'] : []),
    ...section('Changed', (chapters ?? []).flatMap(chapterLines)),
    ...section(
      'Errata',
      (errata ?? []).map(({ line }) => line),
    ),
    ...section('To print again', print ? printLines(print) : []),
    ...section('Not told', untold),
    ...(leaf ? leafLines(leaf) : []),
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), '']
}

function chapterLines({ change, title, oldTitle, blocks }: NonNullable<ChangesSummary['chapters']>[number]): string[] {
  const was = oldTitle === undefined ? '' : ` (was “${oldTitle}”)`
  const head = change === 'kept' ? `${title}${was}` : `${title}${was}: ${change}`
  return [head, ...blocks.map((block) => `  ${blockLine(block)}`)]
}

function blockLine({ change, kind, words, text, from, oldReference, ...block }: BlockSummary): string {
  const name = block.reference ?? block.about ?? block.number
  const page = block.page ?? block.oldPage
  const where = [name === undefined ? kind : `${kind} ${name}`, ...(page === undefined ? [] : [`p. ${page}`])].join(
    ', ',
  )
  const origin = [...(from ? [`from “${from}”`] : []), ...(oldReference ? [`was ${oldReference}`] : [])]
  const told = [change, ...origin].join(' ')
  const edits = words.map(({ old, new: now }) =>
    `[-${short(old)}-]{+${short(now)}+}`.replace('[--]', '').replace('{++}', ''),
  )
  return [`${where}: ${told}`, ...(text === undefined ? edits : [`“${short(text)}”`])].join('  ')
}

const longest = 72

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest)).trimEnd()} …` : text
}

function printLines({
  pages,
  again,
  single,
  dropped,
  moved,
  duplex,
  booklet,
}: NonNullable<ChangesSummary['print']>): string[] {
  if (again === 0 && dropped.length === 0) return ['nothing: every page is as it was']
  const leaves = duplex.again.map(({ recto, verso }) => (verso === undefined ? recto : `${recto}/${verso}`))
  const leafFiles = rangesOf(duplex.again.flatMap(({ file }) => file.filter((page) => page !== undefined)))
  return [
    `single pages (${again} of ${pages}): ${single.map(rangeOf).join(', ')}   in the file: ${single.map(fileOf).join(', ')}`,
    `both sides (${leaves.length} of ${duplex.leaves} leaves): ${leaves.join(', ')}   in the file: ${leafFiles}`,
    ...(booklet ? bookletLines(booklet) : []),
    ...(dropped.length > 0 ? [`to take out: ${dropped.map(rangeOf).join(', ')}`] : []),
    ...moved.map(({ from, to, chapter }) =>
      chapter
        ? `from p. ${from} on every page of “${chapter.title}” is another: better print pp. ${chapter.from}–${to}`
        : `from p. ${from} on every page is another: better print the book from there to its end, p. ${to}`,
    ),
  ]
}

function bookletLines({ sheets, again }: NonNullable<NonNullable<ChangesSummary['print']>['booklet']>): string[] {
  const lines = again.map(
    ({ signature, sheet, file, changed }) =>
      `  signature ${signature}, sheet ${sheet}: ${changed.join(' and ')}   in the file: ${file.join('–')}`,
  )
  return [`booklet (${again.length} of ${sheets} sheets):`, ...lines]
}

function rangeOf({ from, to }: PageRange): string {
  return from === to ? from : `${from}–${to}`
}

function fileOf({ file: [from, to] }: PageRange): string {
  return from === to ? `${from}` : `${from}–${to}`
}

/** Numbers in order, as ranges. */
function rangesOf(numbers: number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

function leafLines({ file, leftOut }: NonNullable<ChangesSummary['leaf']>): string[] {
  return [`Leaf: ${file}${leftOut > 0 ? `, without ${leftOut} corrections, for which it has no room` : ''}`]
}
