import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withPdf } from '../../scripts/checks/open-pdf.ts'
import { findValidator } from '../epubcheck.ts'
import { type BookBuilt, buildBook } from './build-book.ts'

const validator = await findValidator()
let out: string
let book: BookBuilt
let files: Record<string, Uint8Array>
const text = (name: string) => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array())

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'octavo-media-'))
  book = await buildBook('test/fixtures/media', out)
  files = unzipSync(book.epub)
})
afterAll(() => rm(out, { recursive: true, force: true }))

it(`is a valid EPUB, says ${validator.name}`, async () => {
  expect(await validator.validate(book.epub)).toEqual([])
})

it('keeps every formula in every artefact', () => {
  expect(book.receipt.conservation.map(({ problems }) => problems)).toEqual([0, 0, 0])
  expect(book.messages.filter((message) => /formula|conserved/.test(message))).toEqual([])
})

describe('the EPUB', () => {
  it('has MathML with its TeX, and says so; money stays money', () => {
    const chapter = text('mill.xhtml')
    expect(chapter.match(/<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML" alttext="/g)).toHaveLength(7)
    expect(chapter).toContain('alttext="\\rho g h"')
    expect(chapter).toContain('the flour cost $5 and $10 a sack')
    expect(text('content.opf')).toMatch(/href="mill\.xhtml" [^>]*properties="mathml"/)
  })

  it('has the author’s cover, in its own kind, without what it tells of its author', () => {
    expect(text('content.opf')).toContain('href="cover.jpg" media-type="image/jpeg" properties="cover-image"')
    expect(text('content.opf')).toContain('<meta name="cover" content="cover-image" />')
    expect(text('cover.xhtml')).toContain('src="cover.jpg" alt="Cover: The Tide Mill"')
    expect(Buffer.from(files['OEBPS/cover.jpg'] ?? []).includes('Ann Weir')).toBe(false)
  })

  it('names pictures as what they are now', () => {
    const chapter = text('mill.xhtml')
    expect(chapter).toContain('src="pictures/sea.webp.png" alt="The mill from the sea."')
    expect(chapter).toContain('src="pictures/plan.tiff.png"')
    expect(chapter).toContain('src="pictures/wheel.svg" alt=""')
    expect(Object.keys(files).filter((name) => /\.(webp|tiff)$/.test(name))).toEqual([])
  })
})

it('has a tag for every formula and every picture of meaning in the PDF, with its alternative text', async () => {
  const found = await withPdf(book.pdf.slice(), async (pdf) => {
    const tags: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) walk(await (await pdf.getPage(number)).getStructTree(), tags)
    return tags
  })
  expect(found.filter((tag) => tag.startsWith('Formula'))).toHaveLength(7)
  expect(found).toContain('Formula: E = mc^2')
  expect(found.filter((tag) => tag.startsWith('Figure')).sort()).toEqual([
    'Figure: A plan of the mill.',
    'Figure: The mill from the sea.',
  ])
})

function walk(node: unknown, tags: string[]): void {
  if (typeof node !== 'object' || node === null || !('role' in node)) return
  if ('alt' in node) tags.push(`${node.role}: ${node.alt}`)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child, tags)
}
