/**
 * What an edit costs: `npx tsx bench/rebuild.ts [WORDS] [--runs N]`, 100,000 words unless told. An invented book is built
 * without the cache, with it when nothing has changed, and after one word of one chapter was changed; each a process of its
 * own, from its start to its end. Then the same in a process that has made the book before, as `npm run watch` has.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../scripts/cache/open-store.ts'
import type { Format } from '../scripts/edition/types.ts'
import { buildEdition } from '../scripts/orchestrate/build-edition.ts'
import { bookAsManuscript } from './typesetting/book-as-manuscript.ts'
import { inventBook } from './typesetting/invent-book.ts'
import { runMeasured } from './typesetting/run-measured.ts'

const { values, positionals } = parseArgs({ options: { runs: { type: 'string' } }, allowPositionals: true })
const words = Number(positionals[0] ?? 100_000)
const runs = Number(values.runs ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'octavo-rebuild-'))
const book = join(folder, 'book')
const chapter = join(book, 'c2.md')

console.log(`Load at the beginning: ${load()}.\n`)
console.log('| what | seconds | to the clean build |\n| --- | --- | --- |')
try {
  mkdirSync(book)
  for (const [name, text] of bookAsManuscript(inventBook(words))) writeFileSync(join(book, name), text)
  await compare('PDF', 'pdf')
  await compare('EPUB, with the printed pages', 'epub')
  writeFileSync(
    join(book, 'edition.yaml'),
    `${readFileSync(join(book, 'edition.yaml'), 'utf8')}epub: {pageList: none}\n`,
  )
  await compare('EPUB, without', 'epub')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\nLoad at the end: ${load()}.`)

async function compare(what: string, format: Format): Promise<void> {
  const clean = await median(() => build(format, ['--no-cache']))
  print(`${what}: clean`, clean, clean)
  await build(format)
  await build(format)
  print(`${what}: nothing to do`, await median(() => build(format)), clean)
  print(`${what}: one word changed`, await median(() => changeWord().then(() => build(format))), clean)
  await buildHere(format)
  print(
    `${what}: one word changed, process warm`,
    await median(() => changeWord().then(() => buildHere(format))),
    clean,
  )
}

async function build(format: Format, more: string[] = []): Promise<number> {
  const args = ['--import', 'tsx', 'scripts/build.ts', book, '--formats', format, '--out', join(folder, 'out'), ...more]
  const environment = { OCTAVO_CACHE: join(folder, 'cache') }
  const done = await runMeasured({ command: process.execPath, args }, { limit: 1800, environment })
  if (done.outcome !== 'finished') throw new Error(`${done.outcome}\n${done.stderr.slice(-2000)}`)
  return done.seconds
}

async function buildHere(format: Format): Promise<number> {
  const begun = performance.now()
  const onTrouble = (line: string) => console.error(line)
  const memory = openStore({
    folder: join(folder, 'warm'),
    code: 'the same',
    limit: 2 ** 31,
    clock: Date.now,
    onTrouble,
  })
  const now = new Date('2026-01-01T12:00:00Z')
  const out = join(folder, 'warm-out')
  const { made } = await buildEdition({
    folder: book,
    out,
    formats: [format],
    memory,
    now,
    onStep: () => {},
    onDetail: () => {},
  })
  if (!made) throw new Error('The book has errors.')
  memory.close()
  return (performance.now() - begun) / 1000
}

/** Another letter in a word of five, so that no line breaks otherwise than by chance. */
async function changeWord(): Promise<void> {
  const text = readFileSync(chapter, 'utf8').split(' ')
  const at = text.findIndex((word, index) => index > 400 && /^[a-z]{5}$/.test(word))
  const word = text[at] ?? ''
  text[at] = `${word[0] === 'a' ? 'e' : 'a'}${word.slice(1)}`
  writeFileSync(chapter, text.join(' '))
}

async function median(measure: () => Promise<number>): Promise<number> {
  const measured: number[] = []
  for (let run = 0; run < runs; run += 1) measured.push(await measure())
  return measured.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN
}

function print(what: string, seconds: number, clean: number): void {
  console.log(
    `| ${what} | ${seconds.toFixed(2)} | ${(seconds / clean).toFixed(3)} (1/${(clean / seconds).toFixed(1)}) |`,
  )
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?'
}
