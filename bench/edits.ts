/**
 * Random edits of a small book, one after another, each built with what earlier builds have done and without:
 * `npx tsx bench/edits.ts [EDITS] [--seed N]`. Every file and every message must be the same; says how many were not.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { openStore } from '../scripts/cache/open-store.ts'
import type { Format } from '../scripts/edition/types.ts'
import { type BuildSeen, seeBuild, writeBook } from '../test/orchestrate/cached-builds.ts'
import { randomManuscript } from '../test/orchestrate/random-manuscript.ts'

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const edits = Number(positionals[0] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'octavo-edits-'))
const at = (name: string) => join(folder, name)
const book = randomManuscript(Number(values.seed ?? 1))
const kinds = new Map<string, number>()
const seconds = { cached: 0, clean: 0 }
/** Of the clean builds, which take turns. */
const numbersOfWorkers = [1, 2, 4]
const formats: Format[] = ['epub', 'pdf', 'web']
let different = 0
let refused = 0
let built = 0

try {
  for (let edit = 0; edit <= edits; edit += 1) await compare(edit === 0 ? 'nothing' : book.edit())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${edits} edits: ${different} differences; ${refused} times both refused the book with the same messages.`)
console.log(`Seconds: cached ${seconds.cached.toFixed(0)}, clean ${seconds.clean.toFixed(0)}.`)
console.log([...kinds].map(([kind, times]) => `${kind} ${times}`).join(', '))
process.exitCode = different === 0 ? 0 : 1

async function compare(kind: string): Promise<void> {
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  writeBook(at('book'), book.files())
  rmSync(at('clean'), { recursive: true, force: true })
  mkdirSync(at('out'), { recursive: true })
  cpSync(at('out'), at('clean/out'), { recursive: true })
  cpSync(at('book'), at('clean/book'), { recursive: true })
  const memory = openStore({
    folder: at('cache'),
    code: 'the same',
    limit: 2 ** 30,
    clock: Date.now,
    onTrouble: (line) => console.error(line),
  })
  const cached = await timed('cached', () => seeBuild({ folder: at('book'), out: at('out'), formats, memory }))
  memory.close()
  const workers = numbersOfWorkers[built % numbersOfWorkers.length] ?? 1
  built += 1
  const clean = await timed('clean', () =>
    seeBuild({ folder: at('clean/book'), out: at('clean/out'), formats, workers }),
  )
  const messages = clean.messages.map((line) => line.replace('clean/book', 'book'))
  if (cached.messages.some((line) => line.includes('@nobody1999'))) refused += 1
  if (isDeepStrictEqual(cached, { ...clean, messages })) return
  different += 1
  console.log(`Different after “${kind}”: ${differences(cached, { ...clean, messages }).join(', ')}`)
}

async function timed<T>(what: keyof typeof seconds, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await work()
  seconds[what] += (performance.now() - begun) / 1000
  return result
}

function differences(one: BuildSeen, other: BuildSeen): string[] {
  const names = new Set([...Object.keys(one.files), ...Object.keys(other.files)])
  const files = [...names].filter((name) => one.files[name] !== other.files[name])
  return isDeepStrictEqual(one.messages, other.messages) ? files : [...files, 'messages']
}
