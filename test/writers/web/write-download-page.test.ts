import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import type { Artefact, Edition } from '../../../scripts/edition/types.ts'
import { writeDownloadPage } from '../../../scripts/writers/web/write-download-page.ts'
import { sampleEdition } from '../sample-edition.ts'
import { drawCover } from './draw-cover.ts'
import { sampleArtefacts } from './sample-artefacts.ts'

const artefacts = sampleArtefacts()

function parse(artefact: Artefact): Root {
  return fromHtml(new TextDecoder().decode(artefact.bytes), { onerror: (error) => expect.fail(String(error)) })
}

async function page(metadata: Partial<Edition['metadata']> = {}, files = artefacts): Promise<Root> {
  const edition = await sampleEdition()
  return parse(writeDownloadPage({ ...edition, metadata: { ...edition.metadata, ...metadata } }, files))
}

function sectionText(root: Root, id: string): string | undefined {
  const section = select(`section[aria-labelledby="${id}"]`, root)
  return section && textOf(section).replace(/\s+/g, ' ')
}

test('is one HTML file', async () => {
  const artefact = writeDownloadPage(await sampleEdition(), artefacts)
  expect(artefact).toMatchObject({ name: 'index.html', mediaType: 'text/html' })
})

test('the same edition gives the same bytes', async () => {
  const edition = { ...(await sampleEdition()), cover: drawCover() }
  expect(writeDownloadPage(edition, artefacts)).toEqual(writeDownloadPage(edition, artefacts))
})

test('names the book', async () => {
  const root = await page()
  expect(textOf(select('h1', root) as Element)).toBe('A Sample & Its “Quotations”')
  expect(textOf(select('.subtitle', root) as Element)).toBe('In two chapters')
  expect(textOf(select('.authors', root) as Element)).toBe('The Octavo contributors')
  const about = sectionText(root, 'about')
  for (const text of ['CC BY-SA 4.0', '2 January 2026', 'Octavo', 'urn:uuid:6f9fb2a4', 'History']) {
    expect(about).toContain(text)
  }
})

test('lists every file with its link, size, pages and sum', async () => {
  const root = await page()
  const items = selectAll('.file', root)
  const sums = selectAll('.checksums > div', root).map((row) => textOf(row))
  expect(items).toHaveLength(artefacts.length)
  for (const [index, { name, bytes, mediaType, pages }] of artefacts.entries()) {
    const item = items[index] as Element
    const text = textOf(item)
    expect(select('a', item)?.properties).toMatchObject({ href: name, type: mediaType })
    expect(text).toContain(`${bytes.length.toLocaleString('en-GB')} bytes`)
    expect(text.includes('pages')).toBe(pages !== undefined)
    if (pages !== undefined) expect(text).toContain(`${pages} pages`)
    expect(sums[index]).toBe(name + createHash('sha256').update(bytes).digest('hex'))
  }
})

test('shows sizes in the unit that suits them', async () => {
  const sizes = [1, 999, 1000, 412_345, 999_499, 999_500, 2_345_678]
  const files = sizes.map((size) => ({
    name: `${size}.epub`,
    mediaType: 'application/epub+zip',
    bytes: new Uint8Array(size),
  }))
  const root = await page({}, files)
  const shown = selectAll('.measures span:first-child', root).map((span) => textOf(span))
  expect(shown).toEqual(['1 byte', '999 bytes', '1 kB', '412 kB', '999 kB', '1 MB', '2.3 MB'])
})

test('hostile words stay words', async () => {
  const hostile = '</title></style><script>alert(1)</script><img src=x onerror="alert(1)">'
  const creators = [{ name: hostile, role: 'aut', fileAs: hostile }]
  const file = {
    name: 'javascript:alert("1")&<b>.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(3),
    pages: 1,
  }
  const fields = { title: hostile, subtitle: hostile, description: hostile, rights: hostile, publisher: hostile }
  const root = await page({ ...fields, creators, identifier: hostile }, [file])
  expect(textOf(select('h1', root) as Element)).toBe(hostile)
  expect(selectAll('script, img, [onerror], b', root)).toEqual([])
  expect(selectAll('style', root)).toHaveLength(1)
  expect(select('.get', root)?.properties.href).toBe('javascript%3Aalert(%221%22)%26%3Cb%3E.pdf')
})

test('has no script and asks for nothing from elsewhere', async () => {
  const edition = { ...(await sampleEdition()), cover: drawCover() }
  const artefact = writeDownloadPage(edition, artefacts)
  const html = new TextDecoder().decode(artefact.bytes)
  expect(html.replace(/data:[^"]*/g, '')).not.toMatch(/https?:|\/\/[a-z]|@import|<script|url\(/i)
  const root = parse(artefact)
  expect(selectAll('script, iframe, object, embed, form', root)).toEqual([])
  const links = selectAll('a', root).map((link) => String(link.properties.href))
  expect(links).toEqual([...artefacts.map(({ name }) => name), 'SHA256SUMS', 'receipt.json'])
})

test('the cover is embedded, small and described', async () => {
  const edition = { ...(await sampleEdition()), cover: drawCover() }
  const cover = select('img.cover', parse(writeDownloadPage(edition, artefacts)))?.properties
  expect(cover).toMatchObject({ width: 480, height: 768, alt: 'Cover' })
  expect(String(cover?.src)).toMatch(/^data:image\/png;base64,/)
  expect(String(cover?.src).length).toBeLessThan(160_000)
})

test.each([
  ['de-AT', 'de-AT', 'Herunterladen', '2. Jänner 2026'],
  ['fr', 'fr', 'Télécharger', '2 janvier 2026'],
  ['es-419', 'es-419', 'Descargar', '2 de enero de 2026'],
  ['en-US', 'en-US', 'Download', 'January 2, 2026'],
])('speaks the language of the book: %s', async (language, lang, heading, date) => {
  const root = await page({ language })
  expect(select('html', root)?.properties).toMatchObject({ lang, dir: 'ltr' })
  expect(textOf(select('#downloads', root) as Element)).toBe(heading)
  expect(sectionText(root, 'about')).toContain(date)
})

test('without a translation its own words are English, and say so', async () => {
  const root = await page({ language: 'fa', title: 'نمونه' })
  expect(select('html', root)?.properties).toMatchObject({ lang: 'fa', dir: 'rtl' })
  expect(select('main > div', root)?.properties).toMatchObject({ lang: 'en', dir: 'ltr' })
  expect(select('footer', root)?.properties).toMatchObject({ lang: 'en', dir: 'ltr' })
  expect(select('main > header', root)?.properties.lang).toBeUndefined()
  const facts = selectAll('.facts dd', root).map(({ properties }) => properties.lang)
  expect(facts).toEqual(['fa', 'en', 'en', 'fa', undefined, 'fa'])
})

test.each([
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
])('a book in %s is written %s', async (language, dir) => {
  expect(select('html', await page({ language }))?.properties.dir).toBe(dir)
})

test('a language that is no BCP 47 tag does no harm', async () => {
  const root = await page({ language: '"><script>' })
  expect(select('html', root)?.properties).toMatchObject({ lang: 'und', dir: 'ltr' })
  expect(selectAll('script', root)).toEqual([])
})

test('creators are named by what they did', async () => {
  const creator = (name: string, role: string) => ({ name, role, fileAs: name })
  const creators = [
    creator('Ada', 'aut'),
    creator('Cyd', 'trl'),
    creator('Ben', 'aut'),
    creator('Dan', 'xyz'),
    creator('Eve', 'trl'),
  ]
  const root = await page({ creators })
  expect(textOf(select('.authors', root) as Element)).toBe('Ada and Ben')
  expect(selectAll('.contributors', root).map((line) => textOf(line))).toEqual(['Translated by Cyd and Eve', 'Dan'])
})

test('tells how to print on the paper of the theme', async () => {
  const printing = sectionText(await page(), 'printing')
  expect(printing).toMatch(/on A4 paper choose “2 pages per sheet”.*both sides, turned on the short edge/)
  expect(printing).toMatch(/A5 \(148 × 210 mm\).*both sides, turned on the long edge/)
  expect(printing).toContain('sample-booklet.pdf')
  expect(printing).toContain('print sample-duplex-test.pdf with the same settings')
  expect(printing).toContain('A copy shop or printer can take the PDF as it is')
})

test.each(['en', 'de', 'fr', 'es', 'nl'])(
  'says of every printed file what it is for and how it is printed: %s',
  async (language) => {
    const kinds = ['', '-large-print', '-study', '-booklet', '-duplex-test', '-nup', '-press']
    const files = kinds.map((kind) => ({
      name: `mill${kind}.pdf`,
      mediaType: 'application/pdf',
      bytes: new Uint8Array(9),
      pages: 2,
    }))
    const root = await page({ language }, files)
    const formats = selectAll('.file h3', root).map((heading) => textOf(heading))
    const purposes = selectAll('.file .purpose', root).map((purpose) => textOf(purpose))
    expect(new Set(formats).size).toBe(kinds.length)
    expect(new Set(purposes).size).toBe(kinds.length)
    const printing = sectionText(root, 'printing')
    for (const kind of ['booklet', 'duplex-test', 'nup', 'press']) expect(printing).toContain(`mill-${kind}.pdf`)
  },
)

test('a booklet alone is told how to be printed, and nothing is said of a PDF that was not made', async () => {
  const root = await page(
    {},
    artefacts.filter(({ name }) => /booklet|duplex/.test(name)),
  )
  expect(sectionText(root, 'printing')).toContain('print sample-booklet.pdf')
  expect(sectionText(root, 'printing')).not.toContain('as it is')
})

test('pages of no common size are given in millimetres, and no sheet is promised for two of them', async () => {
  const edition = await sampleEdition()
  const theme = { ...edition.theme, page: { ...edition.theme.page, width: 120, height: 190 } }
  const printing = sectionText(parse(writeDownloadPage({ ...edition, theme }, artefacts)), 'printing')
  expect(printing).toContain('the pages are 120 × 190 mm.')
  expect(printing).not.toContain('2 pages per sheet')
})

test('says only what holds for the files that were made', async () => {
  const only = (mediaType: string) =>
    page({}, artefacts.filter((artefact) => artefact.mediaType === mediaType).slice(0, 1))
  const epub = await only('application/epub+zip')
  expect(sectionText(epub, 'printing')).toBeUndefined()
  expect(sectionText(epub, 'citing')).toContain('no fixed pages')
  const pdf = await only('application/pdf')
  expect(sectionText(pdf, 'reading')).toBeUndefined()
  expect(sectionText(pdf, 'citing')).toContain('printed on the pages of the PDF')
  expect(sectionText(await page(), 'citing')).toContain('The EPUB carries the page numbers of the PDF')
})

test('shows a reference', async () => {
  const expected = 'The Octavo contributors, A Sample & Its “Quotations”: In two chapters (Octavo, 2026), p. 12.'
  expect(sectionText(await page(), 'citing')).toContain(expected)
})

test.runIf(process.platform === 'linux')('the command it gives checks a download', async () => {
  const root = await page()
  const [program, ...words] = textOf(select('.commands code', root) as Element)
    .trim()
    .split(' ')
  const sums = selectAll('.checksums > div', root).map((row) => row.children.map((cell) => textOf(cell as Element)))
  const folder = await mkdtemp(join(tmpdir(), 'octavo-test-'))
  try {
    const [first] = artefacts as [Artefact]
    await writeFile(join(folder, 'SHA256SUMS'), sums.map(([name, sum]) => `${sum}  ${name}\n`).join(''))
    await writeFile(join(folder, first.name), first.bytes)
    const { stdout } = await promisify(execFile)(String(program), words, {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
    })
    expect(stdout).toBe(`${first.name}: OK\n`)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a theme without the template is an error that says what to add', async () => {
  const edition = await sampleEdition()
  const theme = { ...edition.theme, templates: {} }
  const error = expect.objectContaining({ code: 'config', hint: expect.stringContaining('web/download.ejs') })
  expect(() => writeDownloadPage({ ...edition, theme }, artefacts)).toThrow(error)
})
