import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Element, Root } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from '../../scripts/checks/open-epub.ts'
import { keepScreenshot } from '../reading-system/keep-screenshot.ts'
import { withReader } from '../reading-system/with-reader.ts'
import { buildBook } from './build-book.ts'
import { epubWords, outermost } from './epub-words.ts'
import { readManuscript } from './read-manuscript.ts'

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))
const source = readManuscript(manuscript)

let folder: string
let bytes: Uint8Array
let epub: OpenedEpub

// The page list needs the PDF, so the whole edition is built.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-epub-'))
  bytes = (await buildBook(manuscript, folder)).epub
  epub = openEpub(bytes)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const treeOf = (path: string) => epub.trees.get(path) as Root
const textOf = (element: Element | Root) => epubWords(element).join(' ')
const typeOf = (element: Element) => element.attributes['epub:type'] ?? ''
const idsOf = (tree: Root) =>
  new Map(elementsOf(tree).flatMap((each) => (each.attributes.id ? [[each.attributes.id, each]] : [])))

/** Where a link leads: a file of the archive and, if it names one, the element there. */
function follow(file: string, href: string): { file: string; element: Element | undefined; id: string | undefined } {
  const [path = '', id] = href.split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  const tree = epub.trees.get(target)
  return { file: target, id, element: tree && id ? idsOf(tree).get(decodeURIComponent(id)) : undefined }
}

describe('the EPUB of the default edition', () => {
  it('has a target for every one of its internal links', () => {
    let links = 0
    for (const [file, tree] of epub.trees) {
      for (const { attributes } of elementsOf(tree, 'a')) {
        const href = attributes.href ?? ''
        if (/^[a-z]+:/.test(href)) continue
        links += 1
        const target = follow(file, href)
        expect(epub.trees.has(target.file), `${file}: ${href}`).toBe(true)
        if (target.id !== undefined) expect(target.element, `${file}: ${href}`).toBeDefined()
      }
    }
    expect(links).toBeGreaterThan(1000)
  })

  it('has for each note call its note in the same file, and for each note a way back to its call', () => {
    let calls = 0
    let notes = 0
    for (const [file, tree] of epub.trees) {
      const called = elementsOf(tree, 'a').filter((element) => typeOf(element) === 'noteref')
      for (const call of called) {
        const note = follow(file, call.attributes.href ?? '')
        expect(note.file).toBe(file)
        expect(note.element && typeOf(note.element)).toBe('footnote')
        const sign = textOf(call)
        expect(textOf(note.element as Element).split(' ')[0]).toBe(/^\d/.test(sign) ? `${sign}.` : sign)
      }
      for (const note of elementsOf(tree, 'aside').filter((element) => typeOf(element) === 'footnote')) {
        const [back] = outermost(note, (element) => typeOf(element) === 'backlink')
        const target = follow(file, back?.attributes.href ?? '')
        expect(target.element?.attributes.href, `${file}#${note.attributes.id}`).toBe(`#${note.attributes.id}`)
        notes += 1
      }
      calls += called.length
    }
    expect(notes).toBeGreaterThan(100)
    expect(calls).toBeGreaterThanOrEqual(notes)
  })

  it('has for each term of a chapter its short gloss in the same file, and the whole entry behind it', () => {
    let terms = 0
    for (const [file, tree] of epub.trees) {
      if (file.endsWith('/glossary.xhtml')) continue
      for (const term of elementsOf(tree, 'a').filter((element) => typeOf(element) === 'glossref')) {
        const gloss = follow(file, term.attributes.href ?? '')
        expect(gloss.file, `${file}: ${textOf(term)}`).toBe(file)
        const [onward, back] = outermost(gloss.element as Element, ({ name }) => name === 'a')
        expect(onward && textOf(onward)).toBe(textOf(elementsOf(gloss.element as Element, 'dfn')[0] as Element))
        const entry = follow(file, onward?.attributes.href ?? '')
        expect(entry.file).toMatch(/\/glossary\.xhtml$/)
        expect(entry.element?.attributes.class).toBe('glossary-entry')
        const source = follow(file, back?.attributes.href ?? '')
        expect(source.element?.attributes.href).toBe(term.attributes.href)
        terms += 1
      }
    }
    expect(terms).toBeGreaterThan(200)
  })

  it('has for each entry of the glossary ways back to where chapters use its term first', () => {
    let uses = 0
    const file = [...epub.trees.keys()].find((name) => name.endsWith('/glossary.xhtml')) ?? ''
    for (const entry of elementsOf(treeOf(file), 'div').filter(
      ({ attributes }) => attributes.class === 'glossary-entry',
    )) {
      for (const link of elementsOf(entry, 'a').filter(({ attributes }) => attributes.class === 'term-use')) {
        const { file: chapter, element } = follow(file, link.attributes.href ?? '')
        expect(element && typeOf(element), `${entry.attributes.id}: ${link.attributes.href}`).toBe('glossref')
        const gloss = follow(chapter, element?.attributes.href ?? '')
        const [onward] = elementsOf(gloss.element as Element, 'a')
        expect(follow(chapter, onward?.attributes.href ?? '').element).toBe(entry)
        uses += 1
      }
    }
    expect(uses).toBeGreaterThan(200)
  })

  it('has contents of parts, their chapters, and the sections of these', () => {
    const file = epub.manifest.find(({ properties }) => properties.includes('nav'))?.path ?? ''
    const nav = elementsOf(treeOf(file), 'nav').find((element) => typeOf(element) === 'toc') as Element
    const entries = entriesOf(nav, file)
    for (const part of source.parts) {
      const found = entries.find(({ title }) => title === part.title)
      expect(found?.items.map(({ title }) => title)).toEqual(
        part.chapters.map(({ number, title }) => `${number}. ${title}`),
      )
      for (const [index, chapter] of part.chapters.entries()) {
        const { items = [], heading } = found?.items[index] ?? {}
        expect(heading).toContain(chapter.title)
        expect(items.map(({ title }) => title)).toEqual(chapter.sections)
        expect(items.map((each) => each.heading)).toEqual(chapter.sections)
      }
    }
    for (const { title } of source.others) expect(entries.map((each) => each.title)).toContain(title)
  })

  it('has a page list that names every page with text, in order, where it begins', () => {
    const file = epub.manifest.find(({ properties }) => properties.includes('nav'))?.path ?? ''
    const list = elementsOf(treeOf(file), 'nav').find((element) => typeOf(element) === 'page-list') as Element
    const links = outermost(list, ({ name }) => name === 'a')
    const arabic = links
      .map(textOf)
      .filter((label) => /^\d+$/.test(label))
      .map(Number)
    expect(arabic.length).toBeGreaterThan(90)
    expect(arabic).toEqual(arabic.toSorted((one, other) => one - other))
    for (const link of links) {
      const { element } = follow(file, link.attributes.href ?? '')
      expect(element && typeOf(element)).toBe('pagebreak')
      expect(element?.attributes['aria-label']).toContain(textOf(link))
    }
  })

  it('says what it is, by whom, when, and how it can be read', () => {
    const opf = treeOf(epub.packagePath)
    const values = (name: string) => elementsOf(opf, name).map(textOf)
    const metas = elementsOf(opf, 'meta')
    const properties = (name: string) => metas.filter(({ attributes }) => attributes.property === name).map(textOf)
    expect(values('dc:title')).toEqual([source.edition.title, source.edition.subtitle])
    expect(values('dc:creator')).toEqual(['The Octavo contributors'])
    const [creator] = elementsOf(opf, 'dc:creator')
    const role = metas.find(
      ({ attributes }) => attributes.refines === `#${creator?.attributes.id}` && attributes.property === 'role',
    )
    expect(role?.attributes.scheme).toBe('marc:relators')
    expect(role && textOf(role)).toBe('aut')
    expect(values('dc:language')).toEqual(['en-GB'])
    expect(values('dc:rights')).toEqual([source.edition.rights])
    expect(values('dc:date')).toEqual([source.edition.date])
    expect(properties('dcterms:modified')).toEqual([`${source.edition.date}T00:00:00Z`])
    expect(values('dc:subject')).toEqual(source.edition.subjects)
    expect(properties('schema:accessMode')).toContain('textual')
    expect(properties('schema:accessModeSufficient')).toContain('textual')
    expect(properties('schema:accessibilityHazard')).toEqual(['none'])
    expect(properties('schema:accessibilitySummary').join('').length).toBeGreaterThan(80)
    expect(properties('schema:accessibilityFeature')).toEqual(
      expect.arrayContaining([
        'tableOfContents',
        'structuralNavigation',
        'readingOrder',
        'alternativeText',
        'pageNavigation',
      ]),
    )
    expect(properties('pageBreakSource')).toHaveLength(1)
  })
})

describe('the EPUB of the default edition in a reading system', () => {
  it('opens at its contents, pops up notes and glosses, jumps to printed pages and comes back', {
    timeout: 180_000,
  }, async () => {
    await withReader(bytes, {}, async (reader) => {
      await keepScreenshot(reader, '1-cover')
      const { contents, pages } = reader.book
      const chapter = contents.find(({ label }) => /^5\. /.test(label))
      await reader.goTo(chapter?.href ?? '')
      expect((await reader.where()).contents).toBe(chapter?.label)
      await keepScreenshot(reader, '2-contents-to-chapter')

      const note = await reader.popUp('a.note-call')
      expect(note?.type).toBe('footnote')
      expect(note?.text).toMatch(/^\s*1\.\s+\S[\s\S]*↩\s*$/)
      await keepScreenshot(reader, '3-note')
      await reader.close()

      const gloss = await reader.popUp('a.term')
      expect(gloss?.text).toMatch(/^\S[\s\S]{20,}↩$/)
      await keepScreenshot(reader, '4-gloss')
      await reader.close()

      for (const page of [pages[20], pages[80]]) {
        await reader.goTo(page?.href ?? '')
        expect(await reader.shows(`#print-page-${page?.label}`)).toBe(true)
        await keepScreenshot(reader, `5-printed-page-${page?.label}`)
      }

      await reader.goTo(`${chapter?.href.split('#')[0]}#note-2`)
      expect(await reader.shows('#note-call-2')).toBe(false)
      await keepScreenshot(reader, '6-note-where-it-stands')
      await reader.follow('#note-2 a.note-back')
      expect(await reader.shows('#note-call-2')).toBe(true)
      await keepScreenshot(reader, '7-back-at-its-call')
    })
  })
})

interface NavEntry {
  title: string
  /** Text of what it leads to, when that is a heading. */
  heading: string | undefined
  items: NavEntry[]
}

function entriesOf(list: Element, file: string): NavEntry[] {
  const [items] = outermost(list, ({ name }) => name === 'ol')
  return (items?.children ?? [])
    .filter((child): child is Element => child.type === 'element' && child.name === 'li')
    .map((item) => {
      const [link] = outermost(item, ({ name }) => name === 'a')
      const target = follow(file, link?.attributes.href ?? '')
      const heading = target.element ?? elementsOf(treeOf(target.file), 'h1')[0]
      const has = outermost(item, ({ name }) => name === 'ol').length > 0
      return {
        title: link ? textOf(link) : '',
        heading: heading && textOf(heading),
        items: has ? entriesOf(item, file) : [],
      }
    })
}
