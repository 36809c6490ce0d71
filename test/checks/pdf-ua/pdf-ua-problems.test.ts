import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfUaProblems } from '../../../scripts/checks/pdf-ua/pdf-ua-problems.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { printAndMerge } from '../../writers/pdf/merge/print-and-merge.ts'
import { cmap, drawForm, makeSimple, makeTypeOne, setOfCids, symbolsOnly } from './damage-fonts.ts'
import { DamagedPdf } from './damaged-pdf.ts'

const dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle r='9'/></svg>"
const html = `
  <h1 id="s0">One</h1>
  <p>Before<span aria-owns="s0.note-3"><a id="s0.note-call-3" href="#s0.note-3">3</a></span> and
    <a href="https://example.org/">a place outside</a>.</p>
  <h2>Below</h2><ul><li>Item</li></ul><img alt="A dot" src="${dot}">
  <table><tr><th>Year</th><th>Event</th></tr><tr><td>1921</td><td>Word</td></tr></table>
  <div role="complementary" id="s0.note-3"><p>Three.</p></div>
  <div role="complementary" id="s0.note-4"><p>Four.</p></div>`

let sound: Uint8Array
/** A whole typeface, with its maps from characters to glyphs. */
let regular: Buffer
beforeAll(async () => {
  regular = Buffer.from((await loadTheme('classic')).fonts[0]?.bytes ?? [])
  sound = await printAndMerge(html)
})

const name = (text: string) => PDFName.of(text)

async function conditions(damage: (file: DamagedPdf) => unknown): Promise<string[]> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false })
  await damage(new DamagedPdf(pdf))
  const bytes = await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
  return (await pdfUaProblems(bytes)).map(({ condition }) => condition)
}

const rename = (type: string, to: string) => (file: DamagedPdf) => file.element(type).set(name('S'), name(to))
const text = (value: string) => PDFString.of(value)
const xmp = (from: RegExp, to: string) => (file: DamagedPdf) =>
  file.rewrite(file.catalog, 'Metadata', (packet) => packet.replace(from, to))
const content = (change: (source: string) => string) => (file: DamagedPdf) =>
  file.rewrite(file.page, 'Contents', change)
const optional = (entries: Record<string, unknown>) => (file: DamagedPdf) =>
  file.catalog.set(name('OCProperties'), file.obj({ OCGs: [], ...entries }))

const saysNothing = (map: string) => map.replaceAll('<0065>', '<200B>')

/** What is done to the sound file, by the condition that it fails then. */
const defects: [condition: string, damage: (file: DamagedPdf) => unknown][] = [
  ['structure', (file) => (file.root.lookup(name('ParentTree'), PDFDict) as PDFDict).delete(name('Kids'))],
  ['structure', (file) => file.element('LI').set(name('P'), file.root)],
  ['01-003', content((source) => source.replace(/BDC/, 'BDC /Artifact BMC EMC'))],
  ['01-004', content((source) => `/Artifact BMC ${source} EMC`)],
  ['01-005', content((source) => `${source} 0 0 1 1 re f`)],
  ['01-005', (file) => file.catalog.delete(name('MarkInfo'))],
  ['01-007', (file) => file.catalog.set(name('MarkInfo'), file.obj({ Marked: true, Suspects: true }))],
  ['02-001', rename('P', 'Verse')],
  ['02-003', (file) => file.root.set(name('RoleMap'), file.obj({ Verse: 'Line', Line: 'Verse' }))],
  ['02-004', (file) => file.root.set(name('RoleMap'), file.obj({ P: 'Span' }))],
  ['06-001', (file) => file.catalog.delete(name('Metadata'))],
  ['06-002', xmp(/<pdfuaid:part>1</, '<pdfuaid:part>2<')],
  ['06-003', xmp(/<dc:title>.*<\/dc:title>/, '')],
  ['07-001', (file) => file.catalog.delete(name('ViewerPreferences'))],
  ['07-002', (file) => file.catalog.set(name('ViewerPreferences'), file.obj({ DisplayDocTitle: false }))],
  ['09-004', rename('TR', 'Div')],
  ['09-005', rename('LBody', 'Div')],
  ['09-006', rename('L', 'TOC')],
  ['09-007', rename('L', 'Ruby')],
  ['09-008', rename('LBody', 'WT')],
  ['10-001', (file) => file.rewrite(file.font, 'ToUnicode', (map) => map.replace(/\n<0/g, '\n<F'))],
  ['10-001', (file) => file.rewrite(file.font, 'ToUnicode', saysNothing)],
  ['11-001', (file) => file.element('P').set(name('Lang'), text('not a language'))],
  ['11-001', (file) => file.catalog.delete(name('Lang'))],
  ['11-002', (file) => file.catalog.delete(name('Lang'))],
  [
    '11-003',
    (file) => {
      file.catalog.delete(name('Lang'))
      file.catalog.set(name('Outlines'), file.obj({ First: file.obj({ Title: text('One') }) }))
    },
  ],
  ['11-004', (file) => file.catalog.delete(name('Lang'))],
  [
    '11-005',
    (file) => {
      file.catalog.delete(name('Lang'))
      file.catalog.set(name('AcroForm'), file.obj({ Fields: [file.obj({ TU: text('A field') })] }))
    },
  ],
  ['11-006', (file) => file.catalog.delete(name('Lang'))],
  ['13-004', (file) => file.element('Figure').delete(name('Alt'))],
  ['14-002', rename('H1', 'H2')],
  ['14-003', rename('H2', 'H3')],
  [
    '14-006',
    (file) => {
      rename('H1', 'H')(file)
      rename('H2', 'H')(file)
    },
  ],
  ['14-007', rename('H2', 'H')],
  [
    '15-003',
    (file) => {
      for (const cell of [...file.elements('TH'), ...file.elements('TD')]) cell.delete(name('A'))
    },
  ],
  [
    '17-002',
    (file) => {
      rename('P', 'Formula')(file)
    },
  ],
  ['19-003', (file) => file.element('Note').delete(name('ID'))],
  [
    '19-004',
    (file) => {
      for (const note of file.elements('Note')) note.set(name('ID'), text('same'))
    },
  ],
  ['20-001', optional({ D: { Name: text('Main') }, Configs: [{}] })],
  ['20-002', optional({ D: {} })],
  ['20-003', optional({ D: { Name: text('Main'), AS: [] } })],
  ['21-001', (file) => file.pdf.context.register(file.obj({ Type: 'Filespec', EF: {}, F: text('a.txt') } as never))],
  [
    '25-001',
    (file) => {
      const stream = file.pdf.context.register(file.pdf.context.stream('<dynamicRender>required</dynamicRender>'))
      file.catalog.set(name('AcroForm'), file.obj({ XFA: stream } as never))
    },
  ],
  ['28-002', (file) => file.annotate({ Subtype: 'Text', Contents: text('A remark') })],
  ['28-004', (file) => file.annotate({ Subtype: 'Text' })],
  ['28-005', (file) => file.annotate({ Subtype: 'Widget' })],
  ['28-006', (file) => file.annotate({ Subtype: 'Odd' })],
  ['28-007', (file) => file.annotate({ Subtype: 'TrapNet' })],
  ['28-008', (file) => file.page.delete(name('Tabs'))],
  ['28-009', (file) => file.page.set(name('Tabs'), name('R'))],
  ['28-010', (file) => file.annotate({ Subtype: 'Widget' })],
  ['28-011', (file) => file.annotate({ Subtype: 'Link', Contents: text('Somewhere') })],
  ['28-012', (file) => file.link.delete(name('Contents'))],
  ['28-014', (file) => file.annotate({ Subtype: 'Screen', A: { R: { C: { S: 'MCD' } } } })],
  ['28-015', (file) => file.annotate({ Subtype: 'Screen', A: { R: { C: { S: 'MCD' } } } })],
  ['28-016', (file) => file.annotate({ Subtype: 'FileAttachment', FS: {} })],
  [
    '28-017',
    (file) => {
      const ref = file.annotate({ Subtype: 'PrinterMark' })
      file.element('Note').set(name('K'), file.obj([{ Type: 'OBJR', Obj: ref }] as never))
    },
  ],
  [
    '28-018',
    (file) => {
      const ref = file.pdf.context.register(file.pdf.context.stream('0 0 1 1 re f'))
      file.annotate({ Subtype: 'PrinterMark', AP: { N: ref } })
    },
  ],
  ['structure', (file) => file.link.set(name('StructParent'), PDFNumber.of(999))],
  ['30-001', (file) => drawForm(file, { Ref: {} }, '', 1)],
  ['30-002', (file) => drawForm(file, {}, '/P <</MCID 0>> BDC EMC', 2)],
  ['31-001', (file) => file.font.set(name('Encoding'), cmap(file, { Registry: text('Other') }))],
  ['31-002', (file) => file.font.set(name('Encoding'), cmap(file, { Ordering: text('Other') }))],
  ['31-003', (file) => file.font.set(name('Encoding'), cmap(file, { Supplement: 3 }))],
  ['31-004', (file) => file.cidFont.set(name('CIDToGIDMap'), name('Other'))],
  ['31-005', (file) => file.cidFont.delete(name('CIDToGIDMap'))],
  ['31-006', (file) => file.font.set(name('Encoding'), name('Own-H'))],
  ['31-007', (file) => file.font.set(name('Encoding'), cmap(file, {}, '/WMode 1 def'))],
  ['31-008', (file) => file.font.set(name('Encoding'), cmap(file, {}, '/Other usecmap'))],
  ['31-009', (file) => file.cidFont.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'))],
  [
    '31-009',
    async (file) => file.pdf.getPage(0).drawText('x', { font: await file.pdf.embedFont(StandardFonts.Courier) }),
  ],
  ['31-011', content((source) => source.replace(/<[0-9A-F]{4}> Tj/, '<FFF0> Tj'))],
  ['31-014', (file) => setOfCids(file, Buffer.alloc(1))],
  ['31-015', (file) => setOfCids(file, Buffer.alloc(8000, 255))],
  ['31-016', (file) => file.cidFont.set(name('W'), file.obj([]))],
  ['31-012', (file) => makeTypeOne(file, '/A')],
  ['31-013', (file) => makeTypeOne(file, '/A/B/C')],
  ['31-017', (file) => makeSimple(file, 32, { Encoding: 'WinAnsiEncoding' }, symbolsOnly(regular))],
  ['31-018', (file) => makeSimple(file, 32, { Encoding: 'WinAnsiEncoding' }, regular)],
  ['31-026', (file) => makeSimple(file, 4, {}, regular)],
  ['31-019', (file) => makeSimple(file, 32, {})],
  ['31-020', (file) => makeSimple(file, 32, { Encoding: {} })],
  ['31-021', (file) => makeSimple(file, 32, { Encoding: 'StandardEncoding' })],
  ['31-023', (file) => makeSimple(file, 32, { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [65, 'B'] } })],
  ['31-024', (file) => makeSimple(file, 4, { Encoding: 'WinAnsiEncoding' })],
  ['31-025', (file) => makeSimple(file, 4, {})],
  ['31-027', (file) => file.font.delete(name('ToUnicode'))],
  ['31-028', (file) => file.rewrite(file.font, 'ToUnicode', (map) => map.replace(/> <\w{4}>\n/, '> <0000>\n'))],
  ['31-029', (file) => file.rewrite(file.font, 'ToUnicode', (map) => map.replace(/> <\w{4}>\n/, '> <FEFF>\n'))],
  ['31-030', content((source) => source.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj'))],
]

describe('a file without a fault', () => {
  test('has no problem', async () => {
    expect(await pdfUaProblems(sound)).toEqual([])
  })
})

describe('a file with a fault', () => {
  test.each(defects)('fails %s', async (condition, damage) => {
    expect(await conditions(damage)).toContain(condition)
  })

  test('that is encrypted must let screen readers take its text', async () => {
    const encrypted = async (entries: Record<string, unknown>) => {
      const source = Buffer.from(sound).toString('latin1')
      expect(source).toContain('/Info ')
      const pdf = await PDFDocument.load(sound, { updateMetadata: false })
      const plain = Buffer.from(await pdf.save({ useObjectStreams: false, addDefaultPage: false })).toString('latin1')
      const dict = Object.entries({ Filter: '/Standard', ...entries }).map(([key, value]) => `/${key} ${value}`)
      const withEntry = plain.replace(/trailer\s*<</, `trailer\n<<\n/Encrypt <<${dict.join(' ')}>>`)
      return (await pdfUaProblems(Buffer.from(withEntry, 'latin1'))).map(({ condition }) => condition)
    }
    expect(await encrypted({})).toContain('26-001')
    expect(await encrypted({ P: 0 })).toContain('26-002')
    expect(await encrypted({ P: -4 })).toEqual([])
  })

  test('has characters that say nothing only where a text stands in their place', async () => {
    const replaced = await conditions((file) => {
      file.rewrite(file.font, 'ToUnicode', saysNothing)
      file.element('Document').set(name('ActualText'), text('All its words'))
    })
    expect(replaced).toEqual([])
  })

  test('that is no PDF is told as such', async () => {
    expect(await pdfUaProblems(Buffer.from('Not a PDF.'))).toMatchObject([{ condition: 'structure' }])
  })

  test('is found on its page', async () => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false })
    new DamagedPdf(pdf).link.set(name('Contents'), PDFHexString.fromText(''))
    expect(await pdfUaProblems(await pdf.save())).toEqual([
      { condition: '28-012', page: 1, reason: 'A link does not say in words where it leads.' },
    ])
  })
})
