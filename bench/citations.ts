/**
 * Citations beside pandoc --citeproc on the same book, in one run: `npx tsx bench/citations.ts [RUNS]`. The book and its
 * works are made here by a seeded generator; both sides use the same CSL style. Two things are timed: the whole process
 * (start, read, format, write), and the citations alone: in Octavo `formatCitations` with the parsing of the style, in
 * pandoc the process with --citeproc less the same process without it. Needs pandoc.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatCitations } from '../scripts/citations/format-citations.ts'
import { locatorWords } from '../scripts/citations/locator-words.ts'
import { readChapter } from '../scripts/edition/read-chapter.ts'
import { TermMatcher } from '../scripts/plugins/term-matcher.ts'
import { readCitationStyle } from '../scripts/readers/read-citation-style.ts'
import { readReferences } from '../scripts/readers/read-references.ts'

const styleName = 'chicago-notes'
const language = 'en-US'

if (process.argv[2] === '--once') await formatBook(process.argv[3] ?? '')
else await compare(Number(process.argv[2] ?? 3))

interface Times {
  whole: number
  citations: number
}

async function compare(runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
  try {
    const style = join(folder, 'style.csl')
    writeFileSync(style, (await readCitationStyle(folder, styleName)).xml)
    console.log(
      '| citations | Octavo, citations alone | × of first | pandoc, the same | ratio | Octavo, whole | pandoc, whole | ratio |',
    )
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
    let first: number | undefined
    for (const size of [2000, 5000, 10_000, 20_000]) {
      const book = join(folder, String(size))
      writeBook(book, size, 300)
      const ours = median(runs, () => octavo(book))
      const theirs = median(runs, () => pandoc(book, style))
      first ??= ours.citations
      const cells = [
        ...[size, ours.citations.toFixed(2), (ours.citations / first).toFixed(1), theirs.citations.toFixed(2)],
        ...[(theirs.citations / ours.citations).toFixed(1), ours.whole.toFixed(1), theirs.whole.toFixed(1)],
        (theirs.whole / ours.whole).toFixed(1),
      ]
      console.log(`| ${cells.join(' | ')} |`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function octavo(book: string): Times {
  const { time, output } = run(process.execPath, ['--import', 'tsx', 'bench/citations.ts', '--once', book])
  return { whole: time, citations: Number(output) }
}

function pandoc(book: string, style: string): Times {
  const plain = ['--from', 'markdown', '--to', 'html', '--output', join(book, 'pandoc.html'), join(book, 'book.md')]
  const works = ['--csl', style, '--bibliography', join(book, 'references.yaml'), '--metadata', `lang=${language}`]
  const whole = run('pandoc', [...plain, '--citeproc', ...works]).time
  return { whole, citations: whole - run('pandoc', plain).time }
}

/** The whole of Octavo’s work on citations: read, cite, format. Prints how long the formatting took. */
async function formatBook(folder: string): Promise<void> {
  const style = await readCitationStyle(folder, styleName)
  const { references } = await readReferences(folder)
  const text = readFileSync(join(folder, 'book.md'), 'utf8')
  const source = { id: 'book', kind: 'text', path: 'book.md', file: 'book.md', text, matter: 'body' } as const
  const words = locatorWords({ ...style, language })
  const context = {
    matcher: new TermMatcher([]),
    entries: new Map(),
    citationsAreNotes: true,
    locatorWords: words,
    questions: '',
  }
  const { citations } = readChapter(source, context).chapter.facts
  const start = performance.now()
  const made = formatCitations([{ id: 'book', citations }], { style, references, language })
  console.log((performance.now() - start) / 1000)
  writeFileSync(join(folder, 'octavo.json'), JSON.stringify(made))
}

function writeBook(folder: string, citations: number, works: number): void {
  mkdirSync(folder)
  const random = seeded(1917)
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T
  const entries = Array.from({ length: works }, (_, index) => workOf(index, pick, random))
  writeFileSync(join(folder, 'references.yaml'), JSON.stringify({ references: entries }))
  let last = 'w0'
  const sentences = Array.from({ length: citations }, (_, index) => {
    const again = random() < 0.25
    if (!again) last = `w${index < works ? index : Math.floor(random() * works)}`
    const page = 1 + Math.floor(random() * 300)
    const form = random()
    const words = `The mill by the river turned for the ${index + 1}th time`
    if (form < 0.5) return `${words} [@${last}, p. ${page}].`
    if (form < 0.65) return `${words} [@${last}, pp. ${page}-${page + 7}].`
    if (form < 0.75) return `${words} [see @${last}, chap. ${1 + (page % 12)}, on the miller].`
    if (form < 0.85) return `As @${last} [p. ${page}] says, it turned.`
    return `${words} [@${last}, p. ${page}; @w${Math.floor(random() * works)}].`
  })
  const paragraphs = Array.from({ length: Math.ceil(citations / 5) }, (_, at) =>
    sentences.slice(at * 5, at * 5 + 5).join('\n'),
  )
  writeFileSync(join(folder, 'book.md'), `# The mill\n\n${paragraphs.join('\n\n')}\n`)
}

function workOf(index: number, pick: <T>(list: T[]) => T, random: () => number): object {
  const family = pick(['Weir', 'Leat', 'Race', 'Sluice', 'Paddle', 'Quern', 'Hopper', 'Damsel', 'Tentering', 'Bolter'])
  const given = pick(['Ann', 'Thomas', 'Ruth', 'E. P.', 'Joan', 'W. H.'])
  const subject = pick(['Water', 'Stone', 'Grain', 'Bread', 'Labour', 'Wind'])
  const author = [{ family, given }, ...(random() < 0.2 ? [{ family: 'Sack', given: 'Miles' }] : [])]
  const common = {
    id: `w${index}`,
    author,
    title: `The ${subject} of Mill ${index + 1}: A History of the Wheel`,
    issued: 1850 + (index % 150),
  }
  if (index % 3 === 0) {
    const page = 1 + (index % 200)
    return {
      ...common,
      type: 'article-journal',
      'container-title': 'Journal of Mills',
      volume: index % 40,
      page: `${page}-${page + 20}`,
    }
  }
  const imprint = { publisher: 'Quay Press', 'publisher-place': 'Lynmouth' }
  if (index % 3 === 1) return { ...common, ...imprint, type: 'book', 'title-short': `${subject} of Mill ${index + 1}` }
  const editor = [{ family: 'Floor', given: 'Bin' }]
  return {
    ...common,
    ...imprint,
    type: 'chapter',
    'container-title': `Mills and Millers ${index}`,
    editor,
    page: '11-40',
  }
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator modulo 2^32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function run(command: string, args: string[]): { time: number; output: string } {
  const start = performance.now()
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status !== 0) throw new Error(`${command} failed: ${done.error?.message ?? done.stderr}`)
  return { time: (performance.now() - start) / 1000, output: done.stdout }
}

/** The median of each of the two times. */
function median(runs: number, make: () => Times): Times {
  const all = Array.from({ length: runs }, make)
  const middle = (pick: (times: Times) => number) =>
    all.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return { whole: middle(({ whole }) => whole), citations: middle(({ citations }) => citations) }
}
