/**
 * EPUBs of invented books by Octavo and by pandoc, from the same Markdown with its notes and contents, in one run:
 * `npx tsx bench/epub.ts [WORDS…] [--pages] [--runs N] [--limit SECONDS]`. Whole processes; Octavo’s has read its EPUB back and
 * proved it. `--pages` adds a row with the pages of the printed book, which a browser lays out. Needs pandoc.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bookAsManuscript } from './typesetting/book-as-manuscript.ts'
import { inventBook } from './typesetting/invent-book.ts'
import { type Command, type Measured, runMeasured } from './typesetting/run-measured.ts'

const options = { pages: { type: 'boolean' }, runs: { type: 'string' }, limit: { type: 'string' } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })
const runs = Number(values.runs ?? 1)
const sizes = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000]
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))

console.log(`Load at the beginning: ${load()}.\n`)
console.log('| words | what | seconds | to pandoc | peak, MiB | to pandoc |\n| --- | --- | --- | --- | --- | --- |')
try {
  for (const words of sizes) await compare(words)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\nLoad at the end: ${load()}.`)

async function compare(words: number): Promise<void> {
  const manuscript = join(folder, String(words))
  mkdirSync(manuscript)
  const files = bookAsManuscript(inventBook(words))
  for (const [name, text] of files) writeFileSync(join(manuscript, name), text)
  const chapters = [...files.keys()].filter((name) => name.endsWith('.md')).map((name) => join(manuscript, name))
  const reference = await median(pandoc(chapters))
  print(words, 'pandoc', reference, reference)
  const settings = files.get('edition.yaml') ?? ''
  const octavo = (pageList: string) => median(octavoWith(`${settings}epub: {pageList: ${pageList}}\n`, manuscript))
  print(words, 'Octavo', await octavo('none'), reference)
  if (values.pages) print(words, 'Octavo, with the printed pages', await octavo('print'), reference)
}

function pandoc(chapters: string[]): Command {
  const args = ['--from', 'markdown', '--to', 'epub3', '--toc', '--metadata', 'title=The Book of Measures']
  return { command: 'pandoc', args: [...args, '--output', join(folder, 'pandoc.epub'), ...chapters] }
}

function octavoWith(settings: string, manuscript: string): Command {
  writeFileSync(join(manuscript, 'edition.yaml'), settings)
  const args = [
    '--import',
    'tsx',
    'scripts/build.ts',
    manuscript,
    '--formats',
    'epub',
    '--out',
    join(folder, 'out'),
    '--no-cache',
  ]
  return { command: process.execPath, args }
}

/** The run with the median time. */
async function median(command: Command): Promise<Measured> {
  const measured: Measured[] = []
  for (let run = 0; run < runs; run += 1) {
    const done = await runMeasured(command, { limit: Number(values.limit ?? 1800), environment: {} })
    if (done.outcome !== 'finished') throw new Error(`${command.command}: ${done.outcome}\n${done.stderr.slice(-2000)}`)
    measured.push(done)
  }
  const sorted = measured.toSorted((one, other) => one.seconds - other.seconds)
  return sorted[Math.floor(sorted.length / 2)] as Measured
}

function print(words: number, what: string, { seconds, peak }: Measured, reference: Measured): void {
  const ratio = (one: number, other: number) => (one / other).toFixed(2)
  const cells = [
    words.toLocaleString('en'),
    what,
    seconds.toFixed(1),
    ratio(seconds, reference.seconds),
    peak.toFixed(0),
    ratio(peak, reference.peak),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}
