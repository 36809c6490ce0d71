import { strFromU8, unzipSync } from 'fflate'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import { epubText } from '../../../scripts/checks/epub-text.ts'
import type { PageMap } from '../../../scripts/edition/page-map.ts'
import { insertPageBreaks } from '../../../scripts/writers/epub/page-breaks.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { findValidator } from '../../epubcheck.ts'
import { sampleEdition } from '../sample-edition.ts'

const validator = await findValidator()

describe('insertPageBreaks', () => {
  const broken = (...letters: number[]) => {
    const tree = h('section', [h('p', ['One, two ', h('em', 'three.')]), h('p', 'Four')])
    insertPageBreaks(
      tree,
      letters.map((count) => ({ label: String(count), id: `p${count}`, letters: count })),
    )
    return toHtml(tree).replace(/<span id="p(\d+)"[^>]*><\/span>/g, '|')
  }

  it('marks a page in the middle of a sentence, and before a word that it divides', () => {
    expect(broken(3)).toBe('<section><p>One, |two <em>three.</em></p><p>Four</p></section>')
    expect(broken(0, 4, 8)).toBe('<section><p>|One, |two <em>|three.</em></p><p>Four</p></section>')
  })

  it('marks a page that begins with a block inside that block', () => {
    expect(broken(11)).toBe('<section><p>One, two <em>three.</em></p><p>|Four</p></section>')
  })

  it('refuses a page that begins after the end', () => {
    expect(() => broken(15)).toThrow(/has no place/)
  })
})

describe('writeEpub with a page map', () => {
  const pageMap: PageMap = {
    labels: ['i', 'ii', '1', '2', '3'],
    places: {},
    size: { width: 148, height: 210 },
    starts: [
      { page: 0, chapter: 'title-page', letters: 0 },
      { page: 2, chapter: 'chapter-1', letters: 0 },
      { page: 3, chapter: 'chapter-1', letters: 2000 },
      { page: 4, chapter: 'chapter-2', letters: 0 },
    ],
  }

  it(`lists the printed pages and stays valid, says ${validator.name}`, { timeout: 60_000 }, async () => {
    const epub = await writeEpub(await sampleEdition(), pageMap)
    expect(await validator.validate(epub)).toEqual([])
    expect(epubIsSound(epub)).toEqual([])
    const read = (name: string) => strFromU8(unzipSync(epub)[`OEBPS/${name}`] ?? new Uint8Array())
    expect([...read('toc.xhtml').matchAll(/<a href="([^"]+#print-page-[^"]+)">/g)].map((match) => match[1])).toEqual([
      'title-page.xhtml#print-page-i',
      'chapter-1.xhtml#print-page-1',
      'chapter-1.xhtml#print-page-2',
      'chapter-2.xhtml#print-page-3',
    ])
    expect(read('chapter-1.xhtml')).toContain('role="doc-pagebreak" aria-label="2" epub:type="pagebreak"')
    const printing = 'A Sample &amp; Its “Quotations”, PDF, 148 × 210 mm, 5 pages, Octavo, 2026-01-02'
    expect(read('content.opf')).toContain(`<dc:source>${printing}</dc:source>`)
    expect(read('content.opf')).toContain(`<meta property="pageBreakSource">${printing}</meta>`)
    expect(read('content.opf')).toContain('accessibilityFeature">pageNavigation<')
  })

  it('changes no letter of the text', async () => {
    const chapters = async (map?: PageMap) =>
      epubText(await writeEpub(await sampleEdition(), map)).filter(({ file }) => !file.endsWith('toc.xhtml'))
    expect(await chapters(pageMap)).toEqual(await chapters())
  })
})
