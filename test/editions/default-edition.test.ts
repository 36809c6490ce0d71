import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfIsSound } from '../../scripts/checks/pdf-is-sound.ts'
import { findValidator } from '../epubcheck.ts'
import { type BookBuilt, buildBook } from './build-book.ts'
import { itWithProgram } from './has-program.ts'
import { readManuscript } from './read-manuscript.ts'
import { type PdfRead, readPdf } from './read-pdf.ts'

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))
const validator = await findValidator()
const source = readManuscript(manuscript)
const slug = 'the-long-retreat'

let folder: string
let book: BookBuilt
let pdf: PdfRead

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-edition-'))
  book = await buildBook(manuscript, join(folder, 'first'))
  pdf = await readPdf(book.pdf)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the default edition', () => {
  it('is built without a message', () => {
    expect(book.messages).toEqual([])
  })

  it(`has an EPUB without errors or warnings, says ${validator.name}`, { timeout: 120_000 }, async () => {
    expect(await validator.validate(book.epub)).toEqual([])
  })

  it('has a sound PDF: every font embedded, of the theme and none of Type 3, every link with a target', async () => {
    expect(await pdfIsSound(book.pdf, { families: ['EB Garamond', 'IBM Plex Mono'] })).toEqual([])
  })

  it('is the same, byte for byte, when it is built again at another time', { timeout: 300_000 }, async () => {
    const again = await buildBook(manuscript, join(folder, 'second'), { now: new Date('2031-01-01T00:00:00Z') })
    const names = await filesOf(book.out)
    const expected = [`${slug}.epub`, `${slug}.pdf`, 'index.html', 'read/index.html', 'receipt.json', 'SHA256SUMS']
    expect(names).toEqual(expect.arrayContaining(expected))
    expect(await filesOf(again.out)).toEqual(names)
    for (const name of names) expect(await sha256(join(again.out, name)), name).toBe(await sha256(join(book.out, name)))
  })
})

describe('the receipt', () => {
  it('has a checksum for every file, and all of them verify', async () => {
    const sums = (await readFile(join(book.out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')
    const summed = sums.map((line) => line.split('  ') as [string, string])
    const others = ['SHA256SUMS', 'receipt.json']
    const files = (await filesOf(book.out)).filter((name) => !others.includes(name))
    expect(summed.map(([, name]) => name).sort()).toEqual(files)
    for (const [sum, name] of summed) expect(await sha256(join(book.out, name)), name).toBe(sum)
  })

  it('describes the files as they are', async () => {
    for (const { name, bytes, sha256: sum } of book.receipt.artefacts) {
      expect((await readFile(join(book.out, name))).length, name).toBe(bytes)
      expect(await sha256(join(book.out, name)), name).toBe(sum)
    }
    for (const { path, sha256: sum } of book.receipt.inputs)
      expect(await sha256(join(manuscript, path)), path).toBe(sum)
    expect(book.receipt.artefacts.find(({ name }) => name.endsWith('.pdf'))?.pages).toBe(pdf.pages.length)
  })

  it('counts what a recount counts', () => {
    const { figures } = book.receipt
    expect(source.numbered).toHaveLength(13)
    expect(figures.chapters).toBe(source.numbered.length + source.others.length)
    expect(figures.glossaryEntries).toBe(source.glossary.length)
    expect(figures.glossaryEntries).toBeGreaterThanOrEqual(80)
    expect(figures.works).toBeGreaterThanOrEqual(15)
    expect(figures.works).toBeLessThanOrEqual(source.references.length)
    expect(figures.words).toBeGreaterThan(10_000)
    // Markup and citation keys are counted here and not there, generated words there and not here.
    const words = [...source.numbered, ...source.others].flatMap(({ text }) => text.split(/\s+/)).length
    expect(figures.words).toBeGreaterThan(words * 0.9)
  })

  it('proves that no block of the text was lost in the EPUB, the PDF or the web edition', () => {
    const { conservation } = book.receipt
    expect(conservation.map(({ artefact }) => artefact)).toEqual([`${slug}.epub`, `${slug}.pdf`, 'read/'])
    for (const { blocks, problems } of conservation) {
      expect(blocks).toBeGreaterThan(500)
      expect(problems).toBe(0)
    }
  })
})

describe('the PDF', () => {
  const chapters = source.numbered.map((chapter) => ({ ...chapter, entry: `${chapter.number}. ${chapter.title}` }))
  const entryOf = (title: string) => {
    const found = pdf.outline.filter((entry) => entry.title === title)
    expect(found, title).toHaveLength(1)
    return found[0] as PdfRead['outline'][number]
  }
  const wordsOn = (page: number) => (pdf.pages[page] ?? '').replace(/\s+/g, ' ')

  it('has an outline of all parts and 13 chapters, in order', () => {
    const parts = source.parts.flatMap(({ title, chapters: own }) => [
      title,
      ...own.flatMap(({ number, title: name, sections }) => [`${number}. ${name}`, ...sections]),
    ])
    const titles = pdf.outline.map(({ title }) => title)
    const start = titles.indexOf(parts[0] as string)
    expect(titles.slice(start, start + parts.length)).toEqual(parts)
    const pages = pdf.outline.map(({ page }) => page)
    expect(pages).toEqual(pages.toSorted((one, other) => one - other))
  })

  it.each(chapters)(
    'leads from the outline to chapter $number, which begins on a recto',
    ({ entry, number, title }) => {
      const { page } = entryOf(entry)
      expect((page + 1) % 2).toBe(1)
      expect(wordsOn(page).startsWith(`${number} ${title}`)).toBe(true)
    },
  )

  it('prints in the contents the number of the page on which every heading stands', () => {
    const [first, last] = [entryOf('Contents').page, entryOf(source.others[0]?.title ?? '').page]
    const contents = pdf.pages.slice(first, last).join('').replace(/\s+/g, ' ')
    for (const { number, title, sections, entry } of chapters) {
      const { page } = entryOf(entry)
      expect(contents).toContain(`${number} ${title} ${pdf.labels[page]} `)
      for (const section of sections) {
        const at = entryOf(section).page
        expect(contents).toContain(` ${section} ${pdf.labels[at]} `)
        expect(wordsOn(at)).toContain(section)
      }
    }
  })

  it('numbers its pages as its labels say: on every page that shows a number it is the label', () => {
    const numbered = pdf.heads.flatMap((head, page) => (head.length > 0 ? [page] : []))
    expect(numbered.length).toBeGreaterThan(pdf.pages.length * 0.6)
    for (const page of numbered) expect(pdf.heads[page], `page ${page}`).toContain(pdf.labels[page])
  })

  it('has a tag for everything on its pages that is no artifact', () => {
    expect(pdf.untagged).toEqual([])
  })

  it('has the book’s title above left pages and the chapter’s above right ones', () => {
    for (const { entry, title, text } of chapters) {
      const short = /^shortTitle: (.*)$/m.exec(text)?.[1] ?? title
      const { page } = entryOf(entry)
      expect(pdf.heads[page + 1], entry).toContain('The Long Retreat')
      expect(pdf.heads[page + 2], entry).toContain(short)
    }
  })
})

describe('other programs', () => {
  const pathOf = (ending: string) => join(book.out, `${slug}${ending}`)
  const output = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'utf8', maxBuffer: 64e6 })

  itWithProgram('pdfinfo', 'the PDF has as many pages as the receipt says, a title, tags and one page size', () => {
    const info = output('pdfinfo', pathOf('.pdf'))
    expect(info).toMatch(new RegExp(`^Pages: +${pdf.pages.length}$`, 'm'))
    expect(info).toMatch(/^Title: +The Long Retreat/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^JavaScript: +no$/m)
    expect(info).toMatch(/^Page size: .*\(A5\)$/m)
  })

  itWithProgram('pdffonts', 'every font is embedded and none is of Type 3', () => {
    const fonts = output('pdffonts', pathOf('.pdf')).trimEnd().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font).not.toContain('Type 3')
      // emb, sub, uni, and the object’s number and generation.
      expect(font).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+$/)
    }
  })

  itWithProgram('qpdf', 'the PDF has no faults of syntax', () => {
    expect(output('qpdf', '--check', pathOf('.pdf'))).toMatch(/No syntax or stream encoding errors found/)
  })

  itWithProgram('pandoc', 'reads every chapter of the EPUB, notes and tables included', () => {
    const tree = JSON.parse(output('pandoc', '--from=epub', '--to=json', pathOf('.epub'))) as { blocks: unknown[] }
    const text = JSON.stringify(tree)
    expect(text.match(/"t":"Table"/g)?.length).toBeGreaterThan(0)
    const plain = output('pandoc', '--from=epub', '--to=plain', '--wrap=none', pathOf('.epub')).replace(/\s+/g, ' ')
    for (const { title, sections } of source.numbered) {
      for (const heading of [title, ...sections]) expect(plain).toContain(heading)
    }
  })
})

/** Every file below a folder, with `/`, sorted. */
async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
  return files.map((path) => path.replaceAll('\\', '/')).sort()
}

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
