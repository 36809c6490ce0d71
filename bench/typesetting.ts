/**
 * Typesetting beside others, in one run: `npx tsx bench/typesetting.ts [WORDS…] [--only ours,plain,pagedjs,weasyprint,typst]
 * [--runs N] [--limit SECONDS] [--keep DIR]`. Books are made here by a seeded generator, with a note for every 150 words,
 * contents, a glossary and an index. Each tool sets the same book, cold, in a process of its own; time, memory of all
 * its processes, and what the finished PDF says are compared. `bench/README.md` says where the tools come from. Linux only.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '1' },
    limit: { type: 'string', default: '900' },
    keep: { type: 'string' },
    set: { type: 'string' },
  },
})

// `--set TOOL FOLDER PDF` is how the bench calls itself, for a tool that is a library.
const [first = '', second = ''] = positionals
if (values.set) await (await import('./typesetting/set-book.ts')).setBook(values.set, first, second)
else await compare(positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000])

async function compare(sizes: number[]): Promise<void> {
  const { compareTools } = await import('./typesetting/compare-tools.ts')
  const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'octavo-bench-'))
  console.log(`${availableParallelism()} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`)
  try {
    await compareTools({
      sizes,
      folder,
      only: values.only?.split(','),
      runs: Number(values.runs),
      limit: Number(values.limit),
    })
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true })
  }
  console.log(`\nLoad after: ${loadavg()[0]?.toFixed(1)}`)
}
