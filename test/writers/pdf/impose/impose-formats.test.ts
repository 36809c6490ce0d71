import { expect, test } from 'vitest'
import { editionSchema } from '../../../../scripts/config/edition-schema.ts'
import { resolvePrint } from '../../../../scripts/config/resolve-print.ts'
import type { Format } from '../../../../scripts/edition/types.ts'
import { imposeFormats } from '../../../../scripts/writers/pdf/impose/impose-formats.ts'
import { printedFileName } from '../../../../scripts/writers/pdf/impose/printed-file-name.ts'
import { sampleEdition } from '../../sample-edition.ts'
import { numberedBook } from './numbered-book.ts'
import { placedNumbers } from './placed-numbers.ts'

const page = { width: 148, height: 210 }

async function imposed(formats: Format[], print: unknown = {}) {
  const settings = editionSchema.parse({ title: 'x', contents: {}, print })
  const { metadata } = await sampleEdition()
  const notices: string[] = []
  const artefacts = await imposeFormats(await numberedBook(9, page), {
    formats,
    metadata,
    print: resolvePrint(settings.print),
    page,
    rightToLeft: false,
    onNotice: (line) => notices.push(line),
  })
  return { artefacts, notices }
}

test('makes what is asked for, each under its name and with its number of pages', async () => {
  const { artefacts, notices } = await imposed(['epub', 'pdf', 'booklet', 'nup', 'press', 'web'])
  expect(artefacts.map(({ name, pages }) => [name, pages])).toEqual([
    ['sample-booklet.pdf', 6],
    ['sample-duplex-test.pdf', 2],
    ['sample-nup.pdf', 3],
    ['sample-press.pdf', 9],
  ])
  expect(notices).toEqual([])
  for (const { bytes, pages } of artefacts) expect(await placedNumbers(bytes)).toHaveLength(pages ?? 0)
})

test('makes nothing of formats that are no sheets of the PDF', async () => {
  expect((await imposed(['epub', 'pdf', 'large-print', 'study', 'web'])).artefacts).toEqual([])
})

test('says by how much a booklet is made smaller for its paper', async () => {
  const { notices } = await imposed(['booklet'], { booklet: { paper: 'letter' } })
  expect(notices).toEqual(['sample-booklet.pdf: the pages are printed at 94 % of their size, to fit on the paper.'])
})

test('printed files are named after the edition', () => {
  const names = (['pdf', 'large-print', 'study'] as const).map((file) => printedFileName('mill', file))
  expect(names).toEqual(['mill.pdf', 'mill-large-print.pdf', 'mill-study.pdf'])
})
