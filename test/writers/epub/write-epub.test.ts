import { strFromU8, unzipSync } from 'fflate'
import { create, type Font } from 'fontkit'
import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import type { Edition, FinishedChapter } from '../../../scripts/edition/types.ts'
import { drawCover } from '../../../scripts/themes/draw-cover.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { findValidator } from '../../epubcheck.ts'
import { sampleEdition } from '../sample-edition.ts'

const validator = await findValidator()

async function sampleWithCover(): Promise<Edition> {
  const edition = await sampleEdition()
  const { theme, metadata } = edition
  return { ...edition, cover: await drawCover(theme, metadata) }
}

describe('writeEpub', () => {
  let epub: Uint8Array
  const read = (name: string) => strFromU8(unzipSync(epub)[`OEBPS/${name}`] ?? new Uint8Array())

  beforeAll(async () => {
    epub = await writeEpub(await sampleWithCover())
  })

  it(`is valid without a warning, says ${validator.name}`, { timeout: 60_000 }, async () => {
    expect(await validator.validate(epub)).toEqual([])
    expect(epubIsSound(epub)).toEqual([])
  })

  it('gives the same bytes for the same edition', async () => {
    expect(Buffer.from(await writeEpub(await sampleWithCover())).equals(epub)).toBe(true)
  })

  it('says who made the book, what it is and how it can be read', () => {
    const opf = read('content.opf')
    expect(opf).toContain('<dc:title id="title">A Sample &amp; Its “Quotations”</dc:title>')
    expect(opf).toContain('<dc:creator id="creator-1">The Octavo contributors</dc:creator>')
    expect(opf).toContain('property="role" scheme="marc:relators">aut<')
    expect(opf).toContain('property="file-as">Octavo contributors, The<')
    expect(opf).toContain('<meta property="dcterms:modified">2026-01-02T00:00:00Z</meta>')
    expect(opf).toContain('<meta property="schema:accessMode">visual</meta>')
    expect(opf).toContain('<meta property="schema:accessibilityFeature">alternativeText</meta>')
    expect(opf).toContain('properties="cover-image"')
  })

  it('has nested contents, an NCX of the same places, and landmarks', () => {
    const nav = read('toc.xhtml')
    expect(nav).toMatch(
      /<a href="chapter-1.xhtml">1. Chapter the 1<\/a>\s*<ol>\s*<li><a href="chapter-1.xhtml#a-section">/,
    )
    expect([...nav.matchAll(/<a epub:type="([a-z-]+)"/g)].map((match) => match[1])).toEqual([
      'cover',
      'titlepage',
      'toc',
      'loi',
      'bodymatter',
      'glossary',
    ])
    expect(read('toc.ncx')).toContain('<content src="chapter-1.xhtml#a-section" />')
  })

  it('keeps the vocabulary and adds its EPUB types', () => {
    const chapter = read('chapter-1.xhtml')
    expect(chapter).toContain(
      '<section class="text" role="doc-chapter" aria-labelledby="chapter-1" epub:type="chapter">',
    )
    expect(chapter).toContain('href="#note-1" role="doc-noteref" epub:type="noteref"')
    expect(chapter).toContain('<aside class="note" id="note-1" role="doc-footnote" epub:type="footnote">')
    expect(chapter).toContain('href="glossary.xhtml#artel" role="doc-glossref" epub:type="glossref"')
    expect(chapter).toContain('<a class="cross-reference" href="chapter-2.xhtml#a-section">')
    expect(chapter).toContain('<img src="pictures/dot.svg" alt="A dot" width="10" height="10" />')
    expect(chapter).toContain('<span class="mention" id="term-3">kulak</span>')
    expect(read('glossary.xhtml')).toContain(
      '<div class="glossary-entry" id="kulak"><dt><dfn epub:type="glossterm">kulak</dfn></dt><dd epub:type="glossdef">',
    )
  })

  it('leads a term to its short gloss in the same file, from there to the whole entry, and back', () => {
    const chapter = read('chapter-1.xhtml')
    expect(chapter).toContain('id="term-1" href="#gloss-1" role="doc-glossref" epub:type="glossref">kulak</a>')
    expect(chapter).toContain('<section class="glosses" role="doc-glossary" aria-label="Terms in this chapter"')
    expect(chapter).toMatch(
      new RegExp(
        '<div class="gloss" id="gloss-1"><dt><dfn epub:type="glossterm"><a class="whole-entry" href="glossary.xhtml#kulak"[^>]*>kulak</a></dfn></dt>' +
          '<dd epub:type="glossdef">A peasant who had something to lose.\u00a0<a class="gloss-back" href="#term-1" role="doc-backlink"',
      ),
    )
    expect(chapter).not.toContain('gloss-2')
    expect(read('glossary.xhtml')).toContain(
      'href="chapter-2.xhtml#term-1" role="doc-backlink" epub:type="backlink">2<',
    )
    expect(read('glossary.xhtml')).not.toContain('class="glosses"')
  })

  it('embeds of each font what the book uses, in both cases, and the words of its licence', () => {
    const file = unzipSync(epub)['OEBPS/fonts/EBGaramond_400Regular.ttf'] ?? new Uint8Array()
    const font = create(Buffer.from(file)) as Font
    const has = (text: string) => font.characterSet.includes(text.codePointAt(0) ?? 0)
    expect([...'aKk9“Ж…'].map(has)).toEqual([true, true, true, true, true, false, false])
    expect(font.availableFeatures).toContain('onum')
    expect(read('fonts/LICENCES.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })

  it('embeds the theme’s fonts and names their licences', () => {
    expect(read('style.css')).toContain('src: url("fonts/EBGaramond_400Regular.ttf")')
    expect(read('fonts/LICENCES.txt')).toContain('EBGaramond_400Regular.ttf: EB Garamond, licence OFL-1.1')
  })

  it('neither hides a note nor sets a colour or a line height in pixels', () => {
    expect(read('style.css')).not.toMatch(/display:\s*none|[^-]color:\s*#|line-height:[^;]*px/)
  })
})

describe('writeEpub, with a book that is hard on it', () => {
  let epub: Uint8Array
  const names = () => Object.keys(unzipSync(epub))

  beforeAll(async () => {
    const edition = await sampleEdition()
    const [title, one, two, glossary] = edition.chapters
    if (!title || !one || !two || !glossary) throw new Error('The sample has changed.')
    const ids = ['1921', '第一章', 'a:b', 'workers’-opposition', 'é']
    one.tree.children.push(
      ...ids.map((id) => h('p', { id }, id)),
      h(
        'p',
        ids.map((id) => h('a', { href: `edition:chapter-1#${id}` }, id)),
      ),
      h('p', { lang: 'ru' }, ['Л\u{0}', h('span')]),
      h('p', [h('svg', { viewBox: '0 0 1 1' }, [h('title', 'A dot'), h('circle', { r: 1 })])]),
    )
    one.part = 'The <first> part'
    two.part = 'The second'
    const renamed = (chapter: FinishedChapter) => JSON.parse(JSON.stringify(chapter).replaceAll('chapter-2', '第二章'))
    const chapters = [title, renamed(one), renamed(two), renamed(glossary)]
    const creators = [
      { name: 'Victor Serge', role: 'aut', fileAs: 'Serge, Victor' },
      { name: 'Peter Sedgwick', role: 'trl', fileAs: 'Sedgwick, Peter' },
    ]
    const metadata = { ...edition.metadata, title: 'Q & <A>', creators, series: { name: 'A Series', position: 2 } }
    epub = await writeEpub({ ...edition, metadata, chapters })
  })

  it(`is valid without a warning, says ${validator.name}`, { timeout: 60_000 }, async () => {
    expect(await validator.validate(epub)).toEqual([])
    expect(epubIsSound(epub)).toEqual([])
  })

  it('names files in ASCII, the same in every build', () => {
    expect(names()).toContain('OEBPS/50b57dc0.xhtml')
    expect(names().join('')).toMatch(/^[\x21-\x7e]+$/)
  })

  it('writes XML that an HTML parser understands too', () => {
    const chapter = strFromU8(unzipSync(epub)['OEBPS/chapter-1.xhtml'] ?? new Uint8Array())
    expect(chapter).toContain('<p lang="ru" xml:lang="ru">Л\u{FFFD}<span></span></p>')
    expect(chapter).toMatch(/<img [^>]*\/>/)
  })

  it('begins with its mimetype and goes on in order', () => {
    const [first, ...others] = names()
    expect(first).toBe('mimetype')
    expect(others).toEqual([...others].sort())
  })

  it('gives a part a page, its chapters below it in the contents', () => {
    const nav = strFromU8(unzipSync(epub)['OEBPS/toc.xhtml'] ?? new Uint8Array())
    expect(nav).toMatch(/<a href="part-1.xhtml">The &lt;first&gt; part<\/a>\s*<ol>\s*<li><a href="chapter-1.xhtml">/)
    expect(nav).toMatch(/<\/ol>\s*<\/li>\s*<li><a href="glossary.xhtml">/)
  })

  it('tells authors from those who worked on what they wrote', () => {
    const opf = strFromU8(unzipSync(epub)['OEBPS/content.opf'] ?? new Uint8Array())
    expect(opf).toContain('<dc:creator id="creator-1">Victor Serge</dc:creator>')
    expect(opf).toContain('<dc:contributor id="contributor-1">Peter Sedgwick</dc:contributor>')
    expect(opf).toMatch(/belongs-to-collection">A Series<[\s\S]*group-position">2</)
    expect(opf).toContain('href="chapter-1.xhtml" media-type="application/xhtml+xml" properties="svg"')
  })
})
