import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMessages } from '../../scripts/cli/describe-message.ts'
import type { Format } from '../../scripts/edition/types.ts'
import { type EditionWatch, watchEdition } from '../../scripts/orchestrate/watch-edition.ts'
import { type FollowedPreview, followPreview } from './follow-preview.ts'

export interface WatchedBook {
  folder: string
  watch: EditionWatch
  news: FollowedPreview
  /** What was being done, in order. */
  steps: string[]
  /** Changes a file as an editor does that writes beside it and moves it there. */
  edit: (name: string, change: (text: string) => string) => void
  close: () => Promise<void>
}

/** A copy of a fixture that is watched, with a cache of its own. */
export async function watchedBook(fixture: string, formats: Format[]): Promise<WatchedBook> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-watched-'))
  const book = join(folder, 'book')
  cpSync(fixture, book, { recursive: true })
  const steps: string[] = []
  const watch = await watchEdition({
    ...{ folder: book, out: join(folder, 'out'), formats, port: 0 },
    // The browser’s own folder is the usual one.
    environment: { ...process.env, OCTAVO_CACHE_LIMIT: '1024' },
    now: () => new Date('2026-11-22T12:00:00Z'),
    clock: () => new Date(),
    describe: describeMessages,
    onMessages: () => {},
    onStep: (line) => steps.push(line),
    onDetail: () => {},
  })
  const news = await followPreview(watch.url)
  return {
    ...{ folder: book, watch, news, steps },
    edit(name, change) {
      const path = join(book, name)
      writeFileSync(`${path}.tmp`, change(readFileSync(path, 'utf8')))
      renameSync(`${path}.tmp`, path)
    },
    async close() {
      news.stop()
      await watch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
