import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { buildEdition } from '../../../scripts/orchestrate/build-edition.ts'
import { type Receipt, receiptSchema } from '../../../scripts/orchestrate/receipt/receipt-schema.ts'
import { verifyEdition } from '../../../scripts/orchestrate/verify/verify-edition.ts'
import { packagedLocales } from '../../../scripts/readers/packaged-styles.ts'

const fixture = fileURLToPath(new URL('../../fixtures/small-book', import.meta.url))
const quiet = { onStep: () => {}, onDetail: () => {} }
const slug = 'the-tide-mill'

let folder: string
let book: string
let out: string
let receipt: Receipt

async function build(manuscript: string, into: string, formats: ('epub' | 'pdf' | 'web' | 'booklet')[]) {
  const { files, made } = await buildEdition({ folder: manuscript, out: into, formats, now: new Date(0), ...quiet })
  expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal).map(String))).toEqual([])
  expect(made).toBeDefined()
  return receiptSchema.parse(JSON.parse(await readFile(join(into, 'receipt.json'), 'utf8')))
}

const verify = (dir: string, manuscript: string, rebuild = false) =>
  verifyEdition({ folder: dir, manuscript, rebuild, ...quiet })

async function copyOf(path: string, name: string): Promise<string> {
  const copy = join(folder, name)
  await cp(path, copy, { recursive: true })
  return copy
}

const change = async (path: string, how: (text: string) => string) => writeFile(path, how(await readFile(path, 'utf8')))

async function listing(root: string): Promise<string[]> {
  const paths = (await readdir(root, { recursive: true })).sort()
  return Promise.all(paths.map(async (path) => `${path} ${(await stat(join(root, path))).mtimeMs}`))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-verified-'))
  book = await copyOf(fixture, 'book')
  await change(join(book, 'edition.yaml'), (text) => `${text}version: '1.10'\n`)
  out = join(folder, 'out')
  receipt = await build(book, out, ['epub', 'pdf', 'booklet', 'web'])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the receipt', () => {
  it('says of what, with what and as what the edition was made, and nothing of the place', () => {
    expect(receipt).toMatchObject({
      version: 1,
      edition: { slug, version: '1.10', date: '2026-11-22' },
      asked: { formats: ['epub', 'pdf', 'booklet', 'web'], theme: 'classic' },
      theme: { folders: [{ name: 'templates/base' }, { name: 'templates/classic' }] },
    })
    expect(receipt.inputs.map(({ path }) => path)).toEqual([
      ...['edition.yaml', 'mill.md', 'references.lock', 'references.yaml', 'tide.md'],
    ])
    expect(receipt.madeWith.browser).toMatch(/^\w+\/\d+\.\d+/)
    expect(receipt.madeWith.libraries).toMatchObject({ puppeteer: expect.any(String), sharp: expect.any(String) })
    expect(receipt.fonts[0]).toMatchObject({ family: 'EB Garamond', licence: 'OFL-1.1' })
    expect(JSON.stringify(receipt)).not.toContain(folder)
  })

  it('says which checks were made of which artefact, how much they looked at, and which were not', () => {
    const pages = receipt.artefacts.find(({ name }) => name === `${slug}.pdf`)?.pages
    const told = (artefact: string) => receipt.checks.filter((each) => each.artefact === artefact)
    expect(told(`${slug}.epub`)).toContainEqual(
      expect.objectContaining({ check: 'page-marks-are-true', looked: { pages } }),
    )
    expect(told(`${slug}.epub`).map(({ check }) => check)).toContain('epubcheck-ts')
    expect(told(`${slug}.pdf`)).toContainEqual({ artefact: `${slug}.pdf`, check: 'pdf-ua-1', looked: { pages } })
    expect(told(`${slug}-booklet.pdf`)).toEqual([expect.objectContaining({ skipped: expect.stringMatching(/paper/) })])
    for (const each of receipt.conservation) expect(each).toMatchObject({ chapters: 2, notes: 3, problems: 0 })
  })

  it('is the same wherever the manuscript lies and whatever its line ends are', async () => {
    const elsewhere = await copyOf(book, 'ein anderer Ördner')
    await change(join(elsewhere, 'mill.md'), (text) => text.replaceAll('\n', '\r\n'))
    const [one, other] = [join(folder, 'one'), join(folder, 'other')]
    const first = await build(book, one, ['epub'])
    expect(await build(elsewhere, other, ['epub'])).toEqual(first)
  })

  it('names the files of a theme, a style and locales of the author’s', async () => {
    const own = await copyOf(book, 'own')
    await mkdir(join(own, 'my-theme'))
    await writeFile(join(own, 'my-theme/theme.yaml'), 'extends: classic\n')
    await writeFile(join(own, 'my-theme/.hidden'), '')
    const styles = fileURLToPath(new URL('../../../templates/citations/', import.meta.url))
    await cp(join(styles, 'octavo-notes.csl'), join(own, 'notes.csl'))
    await mkdir(join(own, 'locales'))
    const locales = Object.values(await packagedLocales())
    await writeFile(join(own, 'locales/locales-en-GB.xml'), locales.find((xml) => xml.includes('"en-US"')) ?? '')
    const settings = 'theme: ./my-theme\nepub: { pageList: none }\ncitations: { style: notes.csl, locales: locales }\n'
    await change(join(own, 'edition.yaml'), (text) => text + settings)
    const made = await build(own, join(folder, 'own-out'), ['epub'])
    const paths = ['locales/locales-en-GB.xml', 'my-theme/theme.yaml', 'notes.csl']
    expect(made.inputs.map(({ path }) => path)).toEqual(expect.arrayContaining(paths))
    expect(JSON.stringify(made)).not.toContain('.hidden')
    expect(made.theme.folders.map(({ name }) => name)).toEqual(['templates/base', 'templates/classic', 'my-theme'])
    expect(made.madeWith.browser).toBeUndefined()
    expect(made.checks).toContainEqual(
      expect.objectContaining({ check: 'page-marks-are-true', skipped: expect.any(String) }),
    )
    await writeFile(join(own, 'my-theme/print.css'), '')
    expect((await verify(join(folder, 'own-out'), own)).manuscript.added).toEqual(['my-theme/print.css'])
  })
})

describe('the version of an edition', () => {
  it('stands in the EPUB, the PDF, the imprint and on the download page', async () => {
    const epub = unzipSync(await readFile(join(out, `${slug}.epub`)))
    const inside = (name: string) => strFromU8(epub[`OEBPS/${name}`] ?? new Uint8Array())
    expect(inside('content.opf')).toContain('<meta property="schema:version">1.10</meta>')
    expect(inside('imprint.xhtml')).toMatch(/Version\u00A01\.10<\/p>[\s\S]*22 November 2026/)
    await withPdf(new Uint8Array(await readFile(join(out, `${slug}.pdf`))), async (pdf) => {
      const { metadata } = await pdf.getMetadata()
      expect(metadata?.get('xmpmm:versionid')).toBe('1.10')
    })
    expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(/<dt>Version<\/dt><dd[^>]*>1\.10<\/dd>/)
  })
})

describe('verify', () => {
  it('finds an edition reproduced byte for byte, and writes nothing but what it removes', async () => {
    const before = [await listing(out), await listing(book)]
    const temporary = await mkdtemp(join(folder, 'tmp-'))
    const usual = process.env.TMPDIR
    process.env.TMPDIR = temporary
    const found = await verify(out, book, true).finally(() => {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    })
    expect(found).toMatchObject({ agrees: true, manuscript: { state: 'same' } })
    expect(found.rebuild).toEqual({ differences: [], changed: [], receipt: [], tools: [] })
    expect([await listing(out), await listing(book)]).toEqual(before)
    expect(await readdir(temporary)).toEqual([])
  })

  it('tells missing, changed and further files apart, and where records do not agree', async () => {
    const other = await copyOf(out, 'damaged')
    await rm(join(other, 'read/mill.html'))
    await change(join(other, 'index.html'), (text) => text.replace('tide', 'tied'))
    await writeFile(join(other, 'read/more.html'), 'more')
    await writeFile(join(other, '.nojekyll'), '')
    await change(join(other, 'SHA256SUMS'), (text) => text.replace(/^.*\.epub\n/m, ''))
    await change(join(other, 'receipt.json'), (text) => text.replace('"name": "templates/base"', '"name": "base"'))
    const { agrees, artefacts, records } = await verify(other, book)
    expect(agrees).toBe(false)
    expect(artefacts).toMatchObject({ missing: ['read/mill.html'], changed: ['index.html'], extra: ['read/more.html'] })
    expect(records).toEqual([
      'The sum of the theme is not that of its folders.',
      `SHA256SUMS does not name ${slug}.epub.`,
    ])
  })

  it('tells what of the manuscript was changed, is missing and is new, and does not rebuild it then', async () => {
    const other = await copyOf(book, 'edited')
    await change(join(other, 'tide.md'), (text) => `${text}\nMore.\n`)
    await rm(join(other, 'references.lock'))
    await writeFile(join(other, 'glossary.yaml'), '- term: sluice\n  definition: A gate.\n')
    const { agrees, manuscript, rebuild } = await verify(out, other, true)
    expect({ agrees, rebuild }).toEqual({ agrees: false, rebuild: undefined })
    expect(manuscript).toMatchObject({
      state: 'changed',
      changed: ['tide.md'],
      missing: ['references.lock'],
      added: ['glossary.yaml'],
    })
  })

  it('says that a manuscript is another edition, or has errors', async () => {
    const other = await copyOf(book, 'another')
    await change(join(other, 'edition.yaml'), (text) => `${text}identifier: 'urn:isbn:9780306406157'\n`)
    expect((await verify(out, other)).manuscript).toMatchObject({
      state: 'another edition',
      reason: expect.stringMatching(/9780306406157/),
    })
    await change(join(other, 'edition.yaml'), (text) => `${text}colour: blue\n`)
    expect((await verify(out, other)).manuscript).toMatchObject({
      state: 'faulty',
      reason: expect.stringMatching(/colour/),
    })
  })

  it('says where a rebuild first differs, and what in the programs is not the same', async () => {
    const other = await copyOf(book, 'wording')
    await change(join(other, 'mill.md'), (text) => text.replace(/\bwas\b/, 'is'))
    const made = join(folder, 'wording-out')
    const edited = await build(other, made, ['epub', 'pdf'])
    const forged = { ...edited, inputs: receipt.inputs, madeWith: { ...edited.madeWith, browser: 'Chrome/1' } }
    await writeFile(join(made, 'receipt.json'), JSON.stringify(forged))
    const { agrees, rebuild } = await verify(made, book, true)
    expect(agrees).toBe(false)
    const where = Object.fromEntries(rebuild?.differences.map((each) => [each.artefact, each.where]) ?? [])
    expect(where[`${slug}.epub`]).toMatch(/^OEBPS\/mill\.xhtml, line \d+: “.*\bis\b.*” is “.*\bwas\b.*” now$/)
    expect(where[`${slug}.pdf`]).toMatch(/^page 5 \(“1”\), line \d+: “.*\bis\b.*” is “.*\bwas\b.*” now$/)
    expect(rebuild?.tools).toEqual([{ what: 'browser', was: 'Chrome/1', is: receipt.madeWith.browser }])
  })
})

describe('a receipt that cannot be relied on', () => {
  const cases: [string, (text: string) => string, RegExp][] = [
    ['is no JSON', () => '{', /is not JSON/],
    ['lacks what a receipt has', () => '{"version": 1}', /is not a receipt/],
    ['is of a newer version', (text) => text.replace('"version": 1', '"version": 2'), /version 2/],
    ['is of before there were versions', () => '{"artefacts": []}', /no version/],
    ['names a file outside', (text) => text.replace('"index.html"', '"../index.html"'), /outside its folder/],
  ]

  it.each(cases)('%s: misuse', async (name, how, message) => {
    const dir = await mkdir(join(folder, name.replaceAll(' ', '-')), { recursive: true })
    await writeFile(join(dir ?? '', 'receipt.json'), how(await readFile(join(out, 'receipt.json'), 'utf8')))
    await expect(verify(dir ?? '', book)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(message),
    })
  })

  it('is not there: misuse', async () => {
    await expect(verify(book, book)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/no receipt\.json/),
    })
    await expect(verify(out, join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringMatching(/--book/),
    })
  })
})
