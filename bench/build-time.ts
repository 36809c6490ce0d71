/**
 * Build time of the default edition beside pandoc making an EPUB of the same Markdown, in one run:
 * `npx tsx bench/build-time.ts [RUNS]`. Every build is cold: a new process, an empty output folder, and for the first
 * row an empty cache, so that the browser is unpacked too. Needs pandoc.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Contents {
  front: string[]
  body: { chapters: string[] }[]
  back: (string | object)[]
}

const runs = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
const contents = (parse(readFileSync('manuscript/edition.yaml', 'utf8')) as { contents: Contents }).contents
const chapters = [...contents.front, ...contents.body.flatMap((part) => part.chapters), ...contents.back]
const files = chapters.filter((entry) => typeof entry === 'string').map((file) => join('manuscript', file))

const build = (formats: string, cache: string) => () =>
  seconds('npx', ['tsx', 'scripts/build.ts', '--out', join(folder, formats), '--formats', formats, '--no-cache'], {
    OCTAVO_CACHE: cache,
  })
const pandoc = () =>
  seconds('pandoc', [
    ...[
      '--from',
      'markdown',
      '--citeproc',
      '--bibliography',
      'manuscript/references.yaml',
      '--resource-path',
      'manuscript',
    ],
    ...['--metadata', 'title=The Long Retreat', '--toc', '--output', join(folder, 'pandoc.epub'), ...files],
  ])

let emptied = 0
const rows: [string, () => number][] = [
  ['pandoc, EPUB', pandoc],
  ['Octavo, EPUB', build('epub', join(folder, 'cache'))],
  ['Octavo, EPUB + PDF + web edition + page', build('epub,pdf,web', join(folder, 'cache'))],
  ['the same, browser unpacked first', () => build('epub,pdf,web', join(folder, `cache-${emptied++}`))()],
]
build('epub,pdf,web', join(folder, 'cache'))()
const times = rows.map(([name, run]) => [name, median(Array.from({ length: runs }, run))] as const)
const reference = times[0]?.[1] ?? 1
console.log(`| what | seconds (median of ${runs}) | ratio to pandoc |\n|---|---|---|`)
for (const [name, time] of times) console.log(`| ${name} | ${time.toFixed(1)} | ${(time / reference).toFixed(1)} |`)
rmSync(folder, { recursive: true, force: true })

function seconds(command: string, args: string[], environment: Record<string, string> = {}): number {
  const start = performance.now()
  const done = spawnSync(command, args, { env: { ...process.env, ...environment }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} failed: ${done.error?.message ?? done.stderr}`)
  return (performance.now() - start) / 1000
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
