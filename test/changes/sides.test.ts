import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellChanges } from '../../scripts/orchestrate/changes/tell-changes.ts'
import type { Receipt } from '../../scripts/orchestrate/receipt/receipt-schema.ts'
import { runVerb } from '../cli/run-verb.ts'

const smallBook = fileURLToPath(new URL('../fixtures/small-book/', import.meta.url))

let folder: string
let book: string
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-repository-'))
  book = join(folder, 'book')
  cpSync(smallBook, book, { recursive: true })
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'As it was printed')
  const text = readFileSync(join(book, 'mill.md'), 'utf8')
  writeFileSync(join(book, 'mill.md'), text.replace('twice a day', 'thrice a day'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is left in a folder for temporary files; tsx keeps there what it has compiled. */
const leftovers = (temporary: string) => readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))

it('compares a revision with the manuscript as it is now, and writes nothing', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'octavo-temporary-'))
  const environment = { TMPDIR: temporary }
  const { code, stdout } = await runVerb('changes', ['HEAD', book, '--book', book, '--json'], { environment })
  expect(code).toBe(0)
  const { ok, result } = JSON.parse(stdout)
  expect(ok).toBe(true)
  expect(result.errata.map(({ line }: { line: string }) => line.replaceAll('\u00A0', ' '))).toEqual([
    'p. 1, ¶1: for *twice* read *thrice*',
  ])
  expect(result.print.single.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([['1', '1']])
  expect(result.old.name).toBe('HEAD')
  expect(git('status', '--porcelain').trim()).toBe('M book/mill.md')
  expect(leftovers(temporary)).toEqual([])
  rmSync(temporary, { recursive: true })
})

const sha256 = '0'.repeat(64)
const receiptOfNothing: Receipt = {
  version: 1,
  edition: { slug: 'book', title: 'Book', identifier: 'urn:x', language: 'en', date: '2026-11-22' },
  asked: { formats: ['epub'], theme: 'classic' },
  figures: {},
  artefacts: [{ name: 'book.epub', mediaType: 'application/epub+zip', bytes: 1, sha256 }],
  inputs: [],
  theme: { name: 'classic', sha256, folders: [{ name: 'classic', sha256 }] },
  fonts: [],
  conservation: [],
  checks: [],
  madeWith: { octavo: { version: '1', sha256 }, node: '20', icu: '1', platform: 'linux x64', libraries: {} },
}

const misuse = (old: string, present: string, leaf?: string) => {
  const quiet = () => {}
  const now = new Date('2026-11-22T12:00:00Z')
  const sides = { old, new: present, book, environment: process.env, now, onStep: quiet, onDetail: quiet }
  return tellChanges({ ...sides, ...(leaf === undefined ? {} : { leaf }) })
}

describe('what is no edition is misuse, and a hint says what to do', () => {
  it.each([
    ['a revision that is none', 'no-such-revision', 'neither a file or folder nor a revision'],
    ['what git would take for an option', '--all', 'neither a file or folder nor a revision'],
    ['a folder without receipt and manuscript', 'empty', 'it has neither a receipt.json nor an edition.yaml'],
    ['a receipt that is none', 'broken/receipt.json', 'is a receipt of no version'],
    ['a receipt whose files are gone', 'gone', 'cannot be read'],
  ])('%s', async (_, name, reason) => {
    write('empty/readme.txt', '')
    write('broken/receipt.json', '{}')
    write('gone/receipt.json', JSON.stringify(receiptOfNothing))
    const side = /^(empty|broken|gone)/.test(name) ? join(folder, name) : name
    await expect(misuse(side, side)).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringMatching(/\w/),
      message: expect.stringContaining(reason),
    })
  })

  it('a revision without the manuscript', async () => {
    const sides = { old: 'HEAD', new: 'HEAD', book: join(folder, 'other'), environment: process.env, now: new Date(0) }
    await expect(tellChanges({ ...sides, onStep: () => {}, onDetail: () => {} })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('there is no manuscript'),
    })
  })

  it('a leaf that is no page', async () => {
    await expect(misuse('HEAD', 'HEAD', 'errata.txt')).rejects.toMatchObject({ code: 'usage' })
  })
})

it('one edition alone is misuse, and ends with 2', async () => {
  const { code, stdout, stderr } = await runVerb('changes', ['HEAD'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('npm run changes -- OLD NEW')
})

it('names the revision in the messages of a manuscript that has errors', async () => {
  cpSync(smallBook, join(folder, 'faulty'), { recursive: true })
  write('faulty/mill.md', '# The mill\n\nIt ground.[^none]\n')
  const { files, report } = await misuse(join(folder, 'faulty'), join(folder, 'faulty'))
  expect(report).toBeUndefined()
  const faulty = files.filter(({ messages }) => messages.some(({ fatal }) => fatal))
  expect(faulty.map(({ path }) => path)).toContain(join(folder, 'faulty/mill.md'))
})

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
