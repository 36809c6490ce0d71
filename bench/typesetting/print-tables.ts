import type { ReadBack } from './read-back.ts'

/** One tool and one book. */
export interface Result {
  title: string
  group: string
  words: number
  outcome: 'finished' | 'failed' | 'out of time'
  /** Median of the runs. */
  seconds: number
  /** Greatest of the runs, in MiB. */
  peak: number
  read: ReadBack | undefined
}

/** Time and memory, what was read back, and how the time of each tool grows. */
export function printTables(results: Result[]): void {
  printTable(
    ['words', 'what', 'seconds', 'peak, MiB', 'Octavo’s PDF to this', 'Octavo’s build to this'],
    results.map((result) => timeRow(result, results)),
  )
  printTable(
    [
      'words',
      'what',
      'pages',
      'MB',
      'notes off their page',
      'notes lost',
      'dead links',
      'wrong page numbers',
      'chapters not on a recto',
    ],
    results.flatMap((result) => (result.read ? [readRow(result, result.read)] : [])),
  )
  printTable(['what', 'from', 'to', 'exponent'], growth(results))
}

function timeRow(result: Result, results: Result[]): string[] {
  const { words, title, outcome, seconds, peak } = result
  if (outcome !== 'finished')
    return [number(words), title, `${outcome} after ${seconds.toFixed(0)}`, peak.toFixed(0), '–', '–']
  const ours = results.filter((other) => other.group === 'ours' && other.words === words)
  const ratios = [ours[0], ours[1]].map((our) =>
    our?.outcome === 'finished' ? (our.seconds / seconds).toFixed(2) : '–',
  )
  return [number(words), title, seconds.toFixed(1), peak.toFixed(0), ...ratios]
}

function readRow({ words, title }: Result, read: ReadBack): string[] {
  return [
    ...[number(words), title, number(read.pages), (read.bytes / 1e6).toFixed(1)],
    ...[`${read.off} of ${number(read.notes)}`, String(read.lost), `${read.dead} of ${number(read.links)}`],
    ...[`${read.wrong} of ${number(read.numbers)}`, `${read.notRecto} of ${read.chapters}`],
  ]
}

/** log(t₂ / t₁) / log(w₂ / w₁) of neighbouring sizes: 1 is linear. */
function growth(results: Result[]): string[][] {
  return results.flatMap((small) => {
    const larger = results.find((other) => other.title === small.title && other.words > small.words)
    if (!larger || small.outcome !== 'finished' || larger.outcome !== 'finished') return []
    const exponent = Math.log(larger.seconds / small.seconds) / Math.log(larger.words / small.words)
    return [[small.title, number(small.words), number(larger.words), exponent.toFixed(2)]]
  })
}

function printTable(head: string[], rows: string[][]): void {
  if (rows.length === 0) return
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  console.log(`\n${lines.join('\n')}`)
}

function number(value: number): string {
  return value.toLocaleString('en')
}
