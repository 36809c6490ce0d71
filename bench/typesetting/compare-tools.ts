import { join } from 'node:path'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'
import { allTools } from './all-tools.ts'
import { inventBook } from './invent-book.ts'
import { measureTool } from './measure-tool.ts'
import { prepareBook } from './prepare-book.ts'
import { printTables, type Result } from './print-tables.ts'
import type { Tool } from './tools/tool.ts'

export interface CompareToolsOptions {
  /** Words of each book. */
  sizes: number[]
  /** For the books and what is made of them. */
  folder: string
  /** Groups of tools; all without it. */
  only: string[] | undefined
  runs: number
  /** Seconds after which a run is ended. */
  limit: number
}

/** Runs every tool that is here on every book, one after the other, and prints the tables. */
export async function compareTools({ sizes, folder, only, runs, limit }: CompareToolsOptions): Promise<void> {
  // A browser that has to be unpacked first is unpacked now.
  console.log(await withBrowser({}, (browser) => browser.version()))
  const tools = allTools.filter(({ group }) => only?.includes(group) ?? true).filter(isHere)
  const results: Result[] = []
  for (const words of sizes.toSorted((a, b) => a - b)) {
    const book = inventBook(words)
    const place = join(folder, String(words))
    await prepareBook(book, place)
    for (const [index, tool] of tools.entries()) {
      const result = await measureTool(tool, {
        book,
        words,
        folder: place,
        runs,
        limit,
        keep: join(place, `out-${index}`),
      })
      console.error(`${words} words, ${result.title}: ${result.outcome} after ${result.seconds.toFixed(1)} s`)
      results.push(result)
    }
  }
  printTables(results)
}

/** Whether this machine has a tool, which is printed. */
function isHere({ title, find }: Tool): boolean {
  const version = find()
  console.log(version === undefined ? `Left out, since it is not here: ${title}` : `${title}: ${version}`)
  return version !== undefined
}
