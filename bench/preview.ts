/**
 * How soon the preview shows an edit: `npx tsx bench/preview.ts [WORDS] [--edits N]`. A word is put into a chapter of an
 * invented book that is watched; it is waited until a browser has drawn the page with it. Beside it the time of a clean build of
 * the same book, as EPUB and PDF, in the same run. Medians.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer'
import { describeMessages } from '../scripts/cli/describe-message.ts'
import { watchEdition } from '../scripts/orchestrate/watch-edition.ts'
import { withBrowser } from '../scripts/writers/pdf/browser/with-browser.ts'
import { bookAsManuscript } from './typesetting/book-as-manuscript.ts'
import { inventBook } from './typesetting/invent-book.ts'

const { values, positionals } = parseArgs({ options: { edits: { type: 'string' } }, allowPositionals: true })
const words = Number(positionals[0] ?? 100_000)
const edits = Number(values.edits ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
const book = join(folder, 'book')
const edited = 'c4.md'

try {
  mkdirSync(book)
  for (const [name, text] of bookAsManuscript(inventBook(words))) writeFileSync(join(book, name), text)
  const clean = buildClean()
  const times = await watchBook()
  const shown = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  console.log(
    `${words} words: clean build ${clean.toFixed(1)} s; edited page shown after ${shown.toFixed(2)} s (1/${(clean / shown).toFixed(0)})`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function buildClean(): number {
  const start = performance.now()
  const args = ['scripts/build.ts', book, '--out', join(folder, 'clean'), '--formats', 'epub,pdf', '--no-cache']
  const { status, stderr } = spawnSync('npx', ['tsx', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return (performance.now() - start) / 1000
}

async function watchBook(): Promise<number[]> {
  const quiet = () => {}
  const watch = await watchEdition({
    ...{ folder: book, out: join(folder, 'out'), formats: ['epub', 'pdf'], port: 0, environment: process.env },
    ...{ now: () => new Date(), clock: () => new Date(), describe: describeMessages },
    ...{ onMessages: quiet, onStep: quiet, onDetail: quiet },
  })
  try {
    return await withBrowser({}, async (browser) => {
      const page = await browser.newPage()
      await page.setViewport({ width: 1200, height: 800 })
      await page.goto(watch.url)
      const times: number[] = []
      for (let edit = 0; edit < edits; edit += 1) times.push(await timeEdit(page, `Word${edit}`))
      return times
    })
  } finally {
    await watch.close()
  }
}

async function timeEdit(page: Page, word: string): Promise<number> {
  const patience = { timeout: 300_000 }
  await page.waitForFunction(`document.querySelector('#status').dataset.phase === 'proved'`, patience)
  await page.evaluate(`(() => {
    const list = document.querySelector('#sections')
    list.value = ${JSON.stringify(edited.replace('.md', ''))}
    list.dispatchEvent(new Event('change'))
  })()`)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const path = join(book, edited)
  const text = readFileSync(path, 'utf8').replace(/\n\n([A-Z]\w+) (?:Word\d+ )?/, `\n\n$1 ${word} `)
  // The page looks for itself: this thread is busy with the build.
  await page.evaluate(`(() => {
    globalThis.shown = undefined
    const timer = setInterval(() => {
      if (!document.querySelector('#pages').textContent.includes('${word}')) return
      globalThis.shown = Date.now()
      clearInterval(timer)
    }, 10)
  })()`)
  const start = Date.now()
  writeFileSync(`${path}.tmp`, text)
  renameSync(`${path}.tmp`, path)
  await page.waitForFunction('globalThis.shown', patience)
  return (Number(await page.evaluate('globalThis.shown')) - start) / 1000
}
