import { spawn } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const rules = join(project, 'test/rules')

interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the verb as a person does, in a process of its own. */
function build(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts', ...args], { cwd: project })
  const run: Run = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (run.stdout += data))
  child.stderr.on('data', (data) => (run.stderr += data))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...run, code }))
  })
}

/** Every file of a folder, with what would change if it were written again. */
function contentsOf(folder: string): Record<string, { bytes: string; modified: number }> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
  return Object.fromEntries(
    files.map((name) => {
      const path = join(folder, name)
      return [name, { bytes: readFileSync(path).toString('base64'), modified: statSync(path).mtimeMs }]
    }),
  )
}

/** Failing cases that a manuscript alone makes fail: what an artefact, a font or `--locked` makes fail is tried elsewhere. */
function manuscriptsWithErrors(): string[] {
  return readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('messages.txt') && !/^(characters-have-glyphs|paragraph-lock-is-current)/.test(path),
    )
    .filter((path) => / error /.test(readFileSync(join(rules, path), 'utf8')))
    .map((path) => dirname(path))
    .filter((path) => existsSync(join(rules, path, 'edition.yaml')) && !existsSync(join(rules, path, 'damage.yaml')))
    .sort()
}

const now = new Date('2026-11-22T00:00:00Z')
let folder: string
let out: string
let before: ReturnType<typeof contentsOf>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-build-'))
  out = join(folder, 'out')
  const first = join(folder, 'first')
  cpSync(join(rules, 'image-exists/passing'), first, { recursive: true })
  const { code, stdout, stderr } = await build(first, '--out', out, '--formats', 'epub,web')
  expect(stderr).not.toContain('error')
  expect(stdout).toContain('the-tide-mill.epub')
  expect(code).toBe(0)
  before = contentsOf(out)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a build over an earlier one', () => {
  it('has made whole files, and nothing beside them', () => {
    expect(Object.keys(before)).toEqual([
      'SHA256SUMS',
      'index.html',
      'read/imprint.html',
      'read/index.html',
      'read/mill.html',
      'read/pictures/pictures/wheel.svg',
      'read/reading.css',
      'receipt.json',
      'the-tide-mill.epub',
    ])
  })

  /** Case → the place and the rule that stderr must name. */
  const broken: [string, string][] = [
    ['chapter-exists/failing', 'edition.yaml:8:7  error  chapter-exists'],
    ['citation-is-known/failing', 'mill.md:3:45  error  citation-is-known'],
    ['id-is-unique/failing-3', 'glossary.yaml:5:9  error  id-is-unique'],
    ['link-has-target/failing', 'mill.md:3:14  error  link-has-target'],
    ['file-is-utf8/failing', 'mill.md:3:6  error  file-is-utf8'],
    ['manuscript-has-text/failing-2', 'mill.md:1:1  error  manuscript-has-text'],
  ]

  it.concurrent.each(broken)(
    'leaves everything as it was when %s fails, and says where',
    { timeout: 120_000 },
    async (name, place) => {
      const { code, stdout, stderr } = await build(join(rules, name), '--out', out, '--formats', 'epub,web')
      expect(stderr).toContain(`${join(rules, name)}/${place}`)
      expect(stdout).toContain('Nothing was made')
      expect(code).toBe(1)
      expect(contentsOf(out)).toEqual(before)
    },
  )

  it.each(manuscriptsWithErrors())('leaves everything as it was when %s fails', async (name) => {
    const quiet = { onStep: () => {}, onDetail: () => {} }
    const { made } = await buildEdition({ folder: join(rules, name), out, formats: ['epub', 'web'], now, ...quiet })
    expect(made).toBeUndefined()
    expect(contentsOf(out)).toEqual(before)
  })

  it('replaces the files when the manuscript is mended, and removes what is no longer made', {
    timeout: 120_000,
  }, async () => {
    const other = join(folder, 'other')
    cpSync(out, other, { recursive: true })
    writeFileSync(join(other, 'mine.txt'), 'not Octavo’s')
    writeFileSync(join(other, 'read/mine.txt'), 'nor this')
    const book = join(folder, 'book')
    cpSync(join(rules, 'image-exists/passing'), book, { recursive: true })
    copyFileSync(join(rules, 'html-is-markdown/passing/mill.md'), join(book, 'mill.md'))
    const { code } = await build(book, '--out', other, '--formats', 'epub')
    expect(code).toBe(0)
    const after = contentsOf(other)
    expect(Object.keys(after)).toEqual([
      'SHA256SUMS',
      'mine.txt',
      'read/mine.txt',
      'receipt.json',
      'the-tide-mill.epub',
    ])
    expect(existsSync(join(other, 'read/pictures'))).toBe(false)
    expect(after['the-tide-mill.epub']?.bytes).not.toBe(before['the-tide-mill.epub']?.bytes)
  })
})

describe('the verb’s reports', () => {
  it('are one JSON document with --json, also when the manuscript has errors', { timeout: 120_000 }, async () => {
    const { code, stdout } = await build(
      join(rules, 'citation-is-known/failing'),
      '--out',
      out,
      '--formats',
      'epub',
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      messages: expect.arrayContaining([
        expect.objectContaining({
          rule: 'citation-is-known',
          line: 3,
          column: 45,
          severity: 'error',
          expected: ['weir1911'],
        }),
      ]),
    })
  })

  it('name artefacts with --json when all is well', { timeout: 120_000 }, async () => {
    const book = join(folder, 'complete')
    cpSync(join(rules, 'metadata-is-complete/passing'), book, { recursive: true })
    const { code, stdout } = await build(book, '--out', join(folder, 'json'), '--formats', 'epub', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      messages: [],
      result: { artefacts: [{ name: 'the-tide-mill.epub', mediaType: 'application/epub+zip' }] },
    })
  })

  const misuse: [string, string[]][] = [
    ['an unknown option', ['--colour', 'red']],
    ['an argument too many', [rules, rules]],
    ['an unknown format', ['--formats', 'epub,kindle']],
    ['no such folder', [join(rules, 'no-such-rule')]],
    ['an unknown theme', [join(rules, 'image-exists/passing'), '--theme', 'no-such-theme', '--formats', 'epub']],
  ]

  it.concurrent.each(misuse)('end with 2 and a hint for %s', { timeout: 120_000 }, async (_, args) => {
    const { code, stdout, stderr } = await build(...args, '--out', out)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/.\n {2}\S/)
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect(contentsOf(out)).toEqual(before)
  })
})
