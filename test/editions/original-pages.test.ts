import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { withPdf } from '../../scripts/checks/open-pdf.ts'
import type { Edition } from '../../scripts/edition/types.ts'
import { checkArtefacts } from '../../scripts/orchestrate/check-artefacts.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { type BookRead, readBook } from '../../scripts/orchestrate/read-book.ts'
import { type Written, writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { findValidator } from '../epubcheck.ts'

const folder = fileURLToPath(new URL('../rules/original-pages-ascend/passing', import.meta.url))
const validator = await findValidator()
const quiet = () => {}

let read: BookRead
let edition: Edition
let written: Written
const bytesOf = (ending: string) =>
  written.artefacts.find(({ name }) => name.endsWith(ending))?.bytes ?? new Uint8Array()
const inEpub = (name: string, epub = bytesOf('.epub')) =>
  strFromU8(unzipSync(epub)[`OEBPS/${name}`] ?? new Uint8Array())

beforeAll(async () => {
  read = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!read.book) throw new Error('The mill cannot be read.')
  edition = await finishEdition(read.book, await loadTheme('classic'))
  written = await writeArtefacts(edition, { formats: ['epub', 'pdf', 'web'], onStep: quiet, onDetail: quiet })
})

describe('pages of the original printing', () => {
  it(`are marked in the EPUB, in the middle of a word and in notes, and it is valid, says ${validator.name}`, {
    timeout: 120_000,
  }, async () => {
    const chapter = inEpub('mill.xhtml')
    const mark = (label: string) =>
      `<span id="original-page-${label}" class="original-page" role="doc-pagebreak" aria-label="${label} (1924)" epub:type="pagebreak"></span>`
    expect(chapter).toContain(`${mark('xii')} It ground twice a day.`)
    expect(chapter).toContain(`The mil${mark('1')}ler slept ${mark('2')} when`)
    expect(chapter).toContain(
      'As mills do, <span class="original-page" role="doc-pagebreak" aria-label="1 (1924)" epub:type="pagebreak"></span> mostly.',
    )
    expect(await validator.validate(bytesOf('.epub'))).toEqual([])
  })

  it('have a list of their own behind that of the print edition, with a heading, and a source', () => {
    const nav = inEpub('toc.xhtml')
    expect(nav.match(/epub:type="page-list"/g)).toHaveLength(1)
    const [, pages = '', others = ''] =
      /(<nav epub:type="page-list"[\s\S]*?)(<nav class="other-pages"[\s\S]*)/.exec(nav) ?? []
    expect(pages).toContain('#print-page-1">1</a>')
    expect(others).toContain('>The Tide Mill, Weir &amp; Sons, 1924</h2>')
    expect([...others.matchAll(/href="([^"]+)">([^<]+)/g)].map(([, href, label]) => `${label} ${href}`)).toEqual([
      'xii mill.xhtml#original-page-xii',
      '1 mill.xhtml#original-page-1',
      '2 mill.xhtml#original-page-2',
    ])
    expect(inEpub('content.opf')).toContain('<dc:source>The Tide Mill, Weir &amp; Sons, 1924</dc:source>')
    expect(inEpub('content.opf')).toMatch(/pageBreakSource">The Tide Mill, PDF, /)
  })

  it('are the page list where the settings say so, and the only one where no page was laid out', async () => {
    const map = written.printed.get('standard')?.map
    for (const [epub, mark] of [
      [await writeEpub({ ...edition, pageList: 'original' }, map), 'aria-label="1 (PDF)"'],
      [await writeEpub(edition), undefined],
    ] as const) {
      const [list = ''] = /<nav epub:type="page-list"[\s\S]*?<\/nav>/.exec(inEpub('toc.xhtml', epub)) ?? []
      expect(list).toContain('mill.xhtml#original-page-xii">xii</a>')
      expect(inEpub('mill.xhtml', epub)).toContain('aria-label="xii"')
      expect(inEpub('content.opf', epub)).toContain('pageBreakSource">The Tide Mill, Weir &amp; Sons, 1924<')
      if (mark) expect(inEpub('mill.xhtml', epub)).toContain(mark)
      else expect(inEpub('toc.xhtml', epub)).not.toContain('other-pages')
    }
  })

  it('are shown in print, and are no text: every artefact has the manuscript’s', async () => {
    const drawn = await withPdf(bytesOf('.pdf'), async (pdf) => {
      const texts: string[] = []
      for (let page = 1; page <= pdf.numPages; page += 1) {
        const { items } = await (await pdf.getPage(page)).getTextContent()
        texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
      }
      return texts.join('')
    })
    for (const label of ['[xii]', '[1]', '[2]']) expect(drawn).toContain(label)
    if (!read.book) return
    const { artefacts, printed } = written
    const proofs = await checkArtefacts({ book: read.book, edition, artefacts, printed, files: read.files })
    expect(read.files.all.flatMap(({ messages }) => messages.map(String))).toEqual([])
    expect(proofs.map(({ problems }) => problems)).toEqual([0, 0, 0])
    expect(
      written.printed
        .get('standard')
        ?.pages.map(({ text }) => text)
        .join('')
        // The mark parts the word on the page.
        .replace(/\s/g, ''),
    ).toContain('Themillerslept')
  })
})
