import { strFromU8, unzipSync } from 'fflate'
import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityIsTrue } from '../../../scripts/checks/epub/accessibility-is-true.ts'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { findValidator } from '../../epubcheck.ts'
import { sampleEdition } from '../sample-edition.ts'

const validator = await findValidator()
let epub: Uint8Array
const read = (name: string) => strFromU8(unzipSync(epub)[`OEBPS/${name}`] ?? new Uint8Array())

/** An Arabic book with everything that can be said of one, a captioned table, and a paragraph in English. */
beforeAll(async () => {
  const edition = await sampleEdition()
  const [, one] = edition.chapters
  if (!one) throw new Error('The sample has changed.')
  one.role = 'introduction'
  one.headings.push({ id: 'below', level: 3, text: 'Below' })
  one.tree.children.push(
    h('h3', { id: 'below' }, 'Below'),
    h('p', 'كانت الطاحونة على النهر، and so on.'),
    h('div.epigraph', [h('blockquote', [h('p', 'Words.')])]),
    h('figure', { id: 'mills' }, [
      h('table', [h('tbody', [h('tr', [h('td', '1')])])]),
      h('figcaption', [
        h('p', ['Mills', h('a.note-call', { role: 'doc-noteref', href: 'edition:chapter-1#note-1' }, '2')]),
      ]),
    ]),
  )
  const made = { fileAs: 'X' }
  epub = await writeEpub({
    ...edition,
    metadata: {
      ...edition.metadata,
      language: 'ar',
      sortTitle: 'Sample, A',
      creators: [
        { name: 'Ann Weir', role: 'aut', ...made },
        { name: 'Tom Leat', role: 'trl', ...made },
      ],
      contributors: [{ name: 'Joan Pool', role: 'pfr', ...made }],
      identifier: 'urn:isbn:9780306406157',
      otherIdentifiers: ['urn:isbn:0306406152', 'https://doi.org/10.1000/182', 'https://example.org/1'],
      source: 'The printing of 1911 & its errata',
      series: { name: 'Mills & Rivers', position: 2.5, type: 'set' },
      conformance: {
        standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
        certifiedBy: 'Ida Reed',
        credential: 'Examiner',
        report: 'https://example.org/report',
      },
    },
  })
})

describe('the package of a book of which much is known', () => {
  it(`is valid without a warning, says ${validator.name}`, { timeout: 60_000 }, async () => {
    expect(await validator.validate(epub)).toEqual([])
    expect(epubIsSound(epub)).toEqual([])
    expect(accessibilityIsTrue(epub)).toEqual([])
  })

  it('names makers, identifiers, source and series', () => {
    const opf = read('content.opf')
    expect([...opf.matchAll(/<dc:(creator|contributor) id="([^"]+)">([^<]+)/g)].map((match) => match.slice(1))).toEqual(
      [
        ['creator', 'creator-1', 'Ann Weir'],
        ['contributor', 'contributor-1', 'Tom Leat'],
        ['contributor', 'contributor-2', 'Joan Pool'],
      ],
    )
    expect(opf).toContain('<meta refines="#contributor-2" property="role" scheme="marc:relators">pfr</meta>')
    expect([...opf.matchAll(/codelist5">(\d\d)</g)].map((match) => match[1])).toEqual(['15', '02', '06'])
    expect(opf).toContain('<dc:source id="source">The printing of 1911 &amp; its errata</dc:source>')
    expect(opf).toContain('<meta refines="#title" property="file-as">Sample, A</meta>')
    expect(opf).toContain('property="collection-type">set<')
    expect(opf).toContain('<meta name="calibre:series" content="Mills &amp; Rivers" />')
    expect(opf).toContain('<meta name="calibre:series_index" content="2.5" />')
  })

  it('claims conformance in the name of who has examined it', () => {
    expect(read('content.opf')).toMatch(
      /conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<[\s\S]*certifiedBy" id="certifier">Ida Reed<[\s\S]*certifierCredential">Examiner<[\s\S]*rel="a11y:certifierReport" href="https:\/\/example.org\/report"/,
    )
    expect(read('content.opf')).not.toContain('has not been assessed')
  })

  it('turns its pages from right to left, and says where text runs the other way', () => {
    expect(read('content.opf')).toContain('<spine toc="ncx" page-progression-direction="rtl">')
    for (const name of ['chapter-1.xhtml', 'toc.xhtml']) expect(read(name)).toMatch(/<html [^>]*dir="rtl">/)
    expect(read('chapter-1.xhtml')).toContain('<p dir="rtl">كانت')
    expect(read('chapter-1.xhtml')).toMatch(/<section class="text" role="doc-introduction"[^>]* dir="ltr"/)
    expect(read('style.css')).toContain('padding-right: 1.3em;')
    expect(read('style.css')).toContain('text-align: right; text-align: start;')
  })

  it('has a guide for older readers, and lists of what has a caption', () => {
    expect([...read('content.opf').matchAll(/<reference type="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'title-page',
      'toc',
      'loi',
      'lot',
      'text',
      'glossary',
    ])
    const nav = read('toc.xhtml')
    expect(nav).toMatch(
      /<nav epub:type="lot" [^>]*>\s*<h2[^>]*>الجداول<\/h2>\s*<ol>\s*<li><a href="chapter-1.xhtml#mills">Mills</,
    )
    expect(nav).toContain('<a epub:type="introduction" href="chapter-1.xhtml">')
    expect(nav).toMatch(/#a-section">A section<\/a>\s*<ol>\s*<li><a href="chapter-1.xhtml#below">Below</)
  })

  it('gives blocks with a meaning of their own a type and a role', () => {
    expect(read('chapter-1.xhtml')).toContain('<div class="epigraph" role="doc-epigraph" epub:type="epigraph">')
    expect(read('title-page.xhtml')).toContain('<p class="subtitle" role="doc-subtitle" epub:type="subtitle">')
  })
})
