import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UaProblem } from './ua-problem.ts'

export interface VeraPdfOptions {
  /** The program; what the path has as `verapdf` unless given. */
  program?: string
  /** Milliseconds. */
  patience?: number
}

/** What veraPDF says of a file by its profile of PDF/UA-1; nothing where the program is not installed. */
export async function veraPdfProblems(bytes: Uint8Array, options: VeraPdfOptions = {}): Promise<UaProblem[]> {
  const { program = 'verapdf', patience = 600_000 } = options
  const folder = await mkdtemp(join(tmpdir(), 'octavo-verapdf-'))
  try {
    const path = join(folder, 'book.pdf')
    await writeFile(path, bytes)
    const report = await run(program, ['--format', 'mrr', '--flavour', 'ua1', path], patience)
    return report === undefined ? [] : failedRules(report)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the program writes, whatever its exit code, which is 1 for a file with faults; undefined when it is not there. */
function run(program: string, words: string[], timeout: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout, maxBuffer: 256e6 }, (error, report) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve(undefined)
      else if (error && !report.includes('<validationReport')) reject(error)
      else resolve(report)
    })
  })
}

/** The failed rules of a machine-readable report. */
function failedRules(report: string): UaProblem[] {
  return Array.from(
    report.matchAll(/<rule\b([^>]*\bstatus="failed"[^>]*)>([\s\S]*?)<\/rule>/g),
    ([, head = '', body = '']) => {
      const attribute = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(head)?.[1] ?? ''
      const description = /<description>([\s\S]*?)<\/description>/.exec(body)?.[1] ?? ''
      const reason = `${attribute('failedChecks')} times: ${description.trim()}`
      return { condition: `vera-${attribute('clause')}-${attribute('testNumber')}`, reason }
    },
  )
}
