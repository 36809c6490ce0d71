import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUaDocument } from '../../../../scripts/checks/pdf-ua/open-ua-document.ts'
import { pdfUaProblems } from '../../../../scripts/checks/pdf-ua/pdf-ua-problems.ts'
import type { StructElement } from '../../../../scripts/checks/pdf-ua/struct-element.ts'
import { textAt } from '../../../../scripts/checks/pdf-ua/text-at.ts'
import type { UaDocument } from '../../../../scripts/checks/pdf-ua/ua-document.ts'
import { itWithProgram } from '../../../editions/has-program.ts'
import { printAndMerge } from './print-and-merge.ts'

const translucent = '<div style="opacity: .5; background: red">Words that the page shines through</div>'
const first = `
  <h1 id="s0">One</h1>${translucent}<p><ruby>base<rt>gloss</rt></ruby></p>
  <p>Before<span aria-owns="s0.note-3 s0.note-3-2"><sup><a id="s0.note-call-3" href="#s0.note-3">3</a></sup></span>
    after <em lang="de">ein Wort</em>, more<span aria-owns="s0.note-4"><a href="#s0.note-4">4</a></span> and
    <a href="https://example.org/">a place outside</a>.</p>
  <p>Of several<span aria-owns="s0.note-5 s0.note-6 s0.note-5-2 s0.note-6-2"><sup><a id="s0.note-call-5" href="#s0.note-5">5</a></sup></span>.</p>
  <h4>A level is skipped</h4>
  <ul><li>Item <a href="https://edition.invalid/book#s1">elsewhere</a></li></ul>
  <table style="border-collapse: collapse" border="1"><tr><th>Year</th><th>Event</th></tr><tr><td>1921</td><td>Word</td></tr></table>
  <div role="complementary" id="s0.note-3"><p>Three, first part</p></div>
  <div role="complementary" id="s0.note-4"><p>Four.</p></div>
  <div role="complementary" id="s0.note-5"><p><a href="#s0.note-call-5">5.</a> Five calls
    <a id="s0.note-call-6" href="#s0.note-6">6</a>, first part</p></div>
  <p style="break-before: page">Next page.</p>
  <div role="complementary" id="s0.note-3-2" class="continued"><p>and second.</p></div>
  <div role="complementary" id="s0.note-5-2" class="continued"><p>Five, second part.</p></div>
  <div role="complementary" id="s0.note-6"><p><a href="#s0.note-call-6">6.</a> Six, first part</p></div>
  <p style="break-before: page">Third page.</p>
  <div role="complementary" id="s0.note-6-2" class="continued"><p>Six, second part.</p></div>`
const second = `
  <h1 id="s1">Two, with other letters</h1>${translucent}
  <div role="complementary" id="s1.note-1"><p><a href="#s1.note-call-1">1</a> A note at the end.</p></div>
  <p id="s1.note-call-1">The end<a href="#s1">.</a></p>`

let bytes: Uint8Array
let document: UaDocument
let folder: string
let path: string

beforeAll(async () => {
  bytes = await printAndMerge(first, second)
  document = await openUaDocument(bytes)
  folder = await mkdtemp(join(tmpdir(), 'octavo-merge-'))
  path = join(folder, 'book.pdf')
  await writeFile(path, bytes)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ofType = (type: string) => document.structure.elements.filter((element) => element.written === type)
const contentOf = ({ kids, marks }: StructElement): number =>
  kids.reduce((sum, kid) => sum + contentOf(kid), marks.length)

/** The physical pages that the paragraphs of a note begin on. */
const pagesOf = ({ kids }: StructElement) =>
  kids.map(({ marks, kids: [link] }) => {
    const mark = marks[0] ?? link?.marks[0]
    return document.pages.find(({ ref }) => ref === mark?.page)?.number
  })

describe('merged sections', () => {
  test('keep PDF/UA-1', async () => {
    expect(await pdfUaProblems(bytes)).toEqual([])
  })

  test('are the same, byte for byte, when they are merged again', async () => {
    expect(Buffer.compare(await printAndMerge(first, second), bytes)).toBe(0)
  })

  test('stand one after another, with blank pages up to where each begins', () => {
    expect(document.pages).toHaveLength(8)
    const tagged = document.pages.filter(({ dict }) => dict.has(PDFName.of('StructParents')))
    expect(tagged.map(({ number }) => number)).toEqual([1, 2, 3, 5])
  })

  test('share one font, which has the letters of all', () => {
    const fonts = document.pages.flatMap(({ dict }) => {
      const named = dict.lookup(PDFName.of('Resources'), PDFDict).lookupMaybe(PDFName.of('Font'), PDFDict)
      return named?.values().map(String) ?? []
    })
    expect(new Set(fonts).size).toBe(1)
  })

  test('have the language of a part where Chromium has it', () => {
    expect(ofType('Em').map(({ dict }) => textAt(dict, 'Lang'))).toEqual(['de'])
  })

  test('skip no level of headings', () => {
    const headings = document.structure.elements.filter(({ written }) => /^H\d/.test(written))
    expect(headings.map(({ written }) => written)).toEqual(['H1', 'H2', 'H1'])
  })
})

describe('notes', () => {
  test('stand under their calls, and what is continued is part of its note', () => {
    const [three, four, , , atEnd] = ofType('Note') as [StructElement, StructElement, unknown, unknown, StructElement]
    const ids = ofType('Note').map(({ dict }) => textAt(dict, 'ID'))
    expect(ids).toEqual(['s0.note-3', 's0.note-4', 's0.note-5', 's0.note-6', 's1.note-1'])
    expect(three.parent?.written).toBe('P')
    expect(three.parent).toBe(four.parent)
    expect(three.kids.map(({ written }) => written)).toEqual(['P', 'P'])
    expect(pagesOf(three)).toEqual([1, 2])
    expect(contentOf(four)).toBe(1)
    expect(atEnd.parent?.written).toBe('Document')
  })
})

describe('a note that calls another', () => {
  test('is one by itself, and each has what is continued of it', () => {
    const [five, six] = ofType('Note').slice(2) as [StructElement, StructElement]
    expect(five.parent).toBe(six.parent)
    expect(pagesOf(five)).toEqual([1, 2])
    expect(pagesOf(six)).toEqual([2, 3])
  })
})

describe('links', () => {
  test('say in words where they lead', () => {
    const words = document.annotations.map(({ dict }) => textAt(dict, 'Contents'))
    expect(words).toContain('n. 3, p. 1')
    expect(words).toContain('a place outside: https://example.org/')
    expect(words).toContain('elsewhere')
    expect(words).toContain('Back to the text')
  })
})

describe('other programs', () => {
  const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' })

  itWithProgram(
    'qpdf',
    'the file has no faults of syntax and is at most 1.3 times what it can be packed to',
    async () => {
      expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors found/)
      const packed = join(folder, 'packed.pdf')
      run('qpdf', '--recompress-flate', '--compression-level=9', '--object-streams=generate', path, packed)
      expect(bytes.length).toBeLessThanOrEqual((await stat(packed)).size * 1.3)
    },
  )

  itWithProgram('pdffonts', 'every font is embedded as TrueType and says what its characters are', () => {
    const fonts = run('pdffonts', path).trimEnd().split('\n').slice(2)
    expect(fonts).toHaveLength(1)
    expect(fonts[0]).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })
})
