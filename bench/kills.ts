/**
 * Builds of a small book that are killed (SIGKILL) at random moments: `npx tsx bench/kills.ts [KILLS] [--seed N]`. After each the
 * files that the last complete build made must be as they were, all of them or none of the new ones; and after all, a
 * build must give what a clean one gives, and leave nothing behind. Says how often that was not so.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { hashesIn, writeBook } from '../test/orchestrate/cached-builds.ts'
import { randomManuscript } from '../test/orchestrate/random-manuscript.ts'

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const kills = Number(positionals[0] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'octavo-kills-'))
const at = (name: string) => join(folder, name)
const project = fileURLToPath(new URL('../', import.meta.url))
const book = randomManuscript(Number(values.seed ?? 1))
/** Milliseconds of a build that is not killed; cached ones are quicker than the first. */
let usual = 0
const counts = { intact: 0, replaced: 0, broken: 0, ended: 0 }

try {
  writeBook(at('book'), book.files())
  usual = (await build()).milliseconds
  // A build that ended before its moment came does not count.
  while (counts.intact + counts.replaced + counts.broken < kills) await killOne()
  await finish()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function killOne(): Promise<void> {
  changeBook()
  const before = made()
  const { wasKilled, milliseconds } = await build(Math.random() * usual)
  const after = made()
  if (!wasKilled) {
    counts.ended += 1
    usual = milliseconds
  } else if (isDeepStrictEqual(before, after)) counts.intact += 1
  else if (isWhole()) counts.replaced += 1
  else {
    counts.broken += 1
    console.log('Files of two builds after a kill')
  }
}

/** An edit that leaves no error, so that every build would replace what is there. */
function changeBook(): void {
  let kind = book.edit()
  while (kind === 'make a mistake' || [...book.files().values()].some((text) => text.includes('@nobody1999')))
    kind = book.edit()
  writeBook(at('book'), book.files())
}

async function finish(): Promise<void> {
  await build()
  const cached = made()
  const left = readdirSync(at('out')).filter((name) => name.startsWith('.'))
  cpSync(at('book'), at('clean-book'), { recursive: true })
  rmSync(at('out'), { recursive: true })
  rmSync(at('cache'), { recursive: true })
  await build()
  console.log(`${kills} kills: ${JSON.stringify(counts)}.`)
  console.log(isDeepStrictEqual(cached, made()) ? 'The next build is as a clean one.' : 'THE NEXT BUILD DIFFERS.')
  console.log(left.length === 0 ? 'Nothing is left behind.' : `LEFT BEHIND: ${left.join(', ')}`)
  process.exitCode = counts.broken === 0 && left.length === 0 ? 0 : 1
}

/** What a reader would find: drafts of builds that were killed are not named as files of an edition are. */
function made(): Record<string, string> {
  const all = existsSync(at('out')) ? hashesIn(at('out')) : {}
  return Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('.')))
}

/** Whether the files are those of the list that was made with them. */
function isWhole(): boolean {
  const found = made()
  const { SHA256SUMS: _own, 'receipt.json': _receipt, ...files } = found
  return isDeepStrictEqual(sums(), files)
}

function sums(): Record<string, string> {
  const lines = String(readSums()).trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.slice(66), line.slice(0, 64)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function readSums(): string {
  return readFileSync(at('out/SHA256SUMS'), 'utf8')
}

function build(killAfter?: number): Promise<{ wasKilled: boolean; milliseconds: number }> {
  const begun = performance.now()
  const args = ['--import', 'tsx', 'scripts/build.ts', at('book'), '--out', at('out'), '--formats', 'epub,pdf,web']
  // The browser is in the package’s own place: only what builds remember is kept here.
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, OCTAVO_CACHE: at('cache') },
  })
  const timer = killAfter === undefined ? undefined : setTimeout(() => killGroup(child.pid), killAfter)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== 0 && signal === null) reject(new Error(`A build that was not killed ended with ${code}.`))
      resolve({ wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - begun })
    })
  })
}

function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}
