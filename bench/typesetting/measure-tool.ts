import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Book } from './book.ts'
import type { Result } from './print-tables.ts'
import { readBack } from './read-back.ts'
import { runMeasured } from './run-measured.ts'
import type { Tool } from './tools/tool.ts'

export interface MeasureToolOptions {
  book: Book
  words: number
  /** As `prepareBook` filled it. */
  folder: string
  runs: number
  /** Seconds after which a run is ended. */
  limit: number
  /** Where the last PDF stays. */
  keep: string
}

/** Runs a tool cold, each time in a process and with an output folder of its own; no further once it has not finished. */
export async function measureTool(tool: Tool, options: MeasureToolOptions): Promise<Result> {
  const { book, words, folder, runs, limit, keep } = options
  const job = { folder, out: keep }
  const seconds: number[] = []
  let peak = 0
  let outcome: Result['outcome'] = 'finished'
  while (seconds.length < runs && outcome === 'finished') {
    rmSync(keep, { recursive: true, force: true })
    // What a run that is ended leaves behind goes with its folder.
    const temporary = join(keep, 'tmp')
    mkdirSync(temporary, { recursive: true })
    const measured = await runMeasured(tool.command(job), { limit, environment: { TMPDIR: temporary } })
    outcome = measured.outcome
    if (outcome === 'failed') console.error(`${tool.title}: ${measured.stderr.slice(-2000)}`)
    const own = outcome === 'finished' ? tool.secondsIn?.(measured.stdout) : undefined
    seconds.push(own ?? measured.seconds)
    peak = Math.max(peak, measured.peak)
  }
  const pdf = tool.pdf(job)
  const read = outcome === 'finished' && existsSync(pdf) ? await readBack(pdf, book) : undefined
  return { title: tool.title, group: tool.group, words, outcome, seconds: median(seconds), peak, read }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
