import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../scripts/checks/read-pdf.ts'
import type { ShownState } from '../../scripts/preview/shown-state.ts'
import { followPreview } from '../preview/follow-preview.ts'
import { type WatchedBook, watchedBook } from '../preview/watched-book.ts'
import { processesOf } from '../writers/pdf/browser/processes-of.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const fixture = join(project, 'test/fixtures/small-book')
const isProved = ({ status }: ShownState) => status.phase === 'proved'

describe('a watched edition', () => {
  let book: WatchedBook
  beforeAll(async () => {
    book = await watchedBook(fixture, ['pdf', 'epub'])
    await book.news.until(isProved)
  })
  afterAll(() => book.close())
  const builds = () => book.steps.filter((line) => line.startsWith('Reading /')).length

  /** The hashes of sections when a build has ended that changed the one of the tide. */
  async function afterEdit(edit: () => void): Promise<ShownState> {
    const before = (await book.news.until(() => true)).printed
    edit()
    return book.news.until((state) => isProved(state) && state.printed.tide?.hash !== before.tide?.hash)
  }

  test('is built once, though the build itself writes into the folder', async () => {
    expect(readdirSync(book.folder)).toContain('references.lock')
    await sleep(600)
    expect(builds()).toBe(1)
  })

  test('shows an edit that was moved into its place, and of no other section anything new', async () => {
    const before = (await book.news.until(isProved)).printed
    const after = await afterEdit(() => book.edit('tide.md', (text) => text.replace('Wait.', 'Wait patiently.')))
    expect(Object.keys(after.printed).filter((id) => after.printed[id]?.hash !== before[id]?.hash)).toEqual(['tide'])
  })

  test('shows a file that was removed and written again', async () => {
    const path = join(book.folder, 'tide.md')
    const text = readFileSync(path, 'utf8')
    rmSync(path)
    const faulty = await book.news.until(({ status }) => status.phase === 'faulty')
    expect(faulty.messages.some(({ reason }) => reason.includes('tide.md'))).toBe(true)
    // The pages are those of the last build.
    expect(faulty.printed.tide).toBeDefined()
    await afterEdit(() => writeFileSync(path, text.replace('Wait patiently.', 'Wait for the tide.')))
  })

  test('loses no edit that is made while it is built', async () => {
    const first = book.steps.length
    const before = (await book.news.until(() => true)).printed.tide?.hash
    for (let count = 1; count <= 6; count += 1) {
      book.edit('tide.md', (text) => text.replace(/Wait.*/, `Wait ${'and wait '.repeat(count)}there.`))
      await sleep(130)
    }
    const made = await book.news.until((state) => isProved(state) && state.printed.tide?.hash !== before)
    // The last words are those of the last edit, and nothing is still to be done.
    await sleep(400)
    const after = await book.news.until(isProved)
    const pdf = new Uint8Array(
      await (await fetch(`${book.watch.url}sections/${after.printed.tide?.hash}.pdf`)).arrayBuffer(),
    )
    const { pages } = await readPdf(pdf)
    expect(
      pages
        .map(({ text }) => text)
        .join(' ')
        .match(/and wait/g),
    ).toHaveLength(6)
    expect(made.messages).toEqual([])
    expect(book.steps.length).toBeGreaterThan(first)
  })

  test('takes in a new chapter', async () => {
    writeFileSync(join(book.folder, 'pond.md'), '# The pond\n\nIt was deeper than it looked.\n')
    book.edit('edition.yaml', (text) => text.replace('tide.md]', 'tide.md, pond.md]'))
    const { layout } = await book.news.until((state) => isProved(state) && state.printed.pond !== undefined)
    expect(layout?.sections.map(({ id }) => id)).toContain('pond')
  })

  test('is not set off by the passing files of editors', async () => {
    await book.news.until(isProved)
    const before = builds()
    for (const name of ['.tide.md.swp', '4913', 'tide.md~', '#tide.md#']) {
      writeFileSync(join(book.folder, name), 'x')
      rmSync(join(book.folder, name))
    }
    await sleep(600)
    expect(builds()).toBe(before)
  })
})

describe.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('the verb, ended by %s', (signal, code) => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'octavo-watch-'))
    mkdirSync(join(folder, 'tmp'))
    cpSync(fixture, join(folder, 'book'), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('leaves no process, no lock and no file', async () => {
    const args = [join(folder, 'book'), '--out', join(folder, 'out'), '--formats', 'pdf', '--port', '0', '--no-open']
    const env = { ...process.env, TMPDIR: join(folder, 'tmp') }
    const verb = spawn(process.execPath, ['--import', 'tsx', 'scripts/watch.ts', ...args], { cwd: project, env })
    let said = ''
    verb.stderr.on('data', (data) => {
      said += data
    })
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Preview: http\S+/)
    const news = await followPreview(/http:\S+/.exec(said)?.[0] ?? '')
    await news.until(isProved)
    const path = join(folder, 'book/tide.md')
    writeFileSync(`${path}.tmp`, readFileSync(path, 'utf8').replace('Wait.', 'Do not wait.'))
    renameSync(`${path}.tmp`, path)
    await news.until(({ status }) => status.phase === 'working')
    const ended = once(verb, 'exit')
    verb.kill(signal)
    expect((await ended)[0]).toBe(code)
    news.stop()
    await expect.poll(() => processesOf(join(folder, 'tmp')), { timeout: 5000 }).toEqual([])
    const left = () => readdirSync(join(folder, 'tmp')).filter((name) => !name.startsWith('tsx-'))
    await expect.poll(left, { timeout: 5000 }).toEqual([])
    expect(readdirSync(join(folder, 'book')).filter((name) => /^\.|\.tmp$/.test(name))).toEqual([])
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
