import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaperPages } from '../../scripts/changes/paper/read-paper-pages.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { itWithProgram } from '../editions/has-program.ts'
import { comparePrintings, type Printings } from './compare-printings.ts'

let printings: Printings & { remove: () => Promise<void> }
beforeAll(async () => {
  printings = await comparePrintings()
})
afterAll(() => printings.remove())

it('gives the errata in the order of the pages of the printing that they correct', () => {
  expect(printings.report.errata?.map(({ line }) => line.replaceAll('\u00A0', ' '))).toEqual([
    'p. 1, ¶1: for *forty* read *fifty*',
    'p. 1, n. 1: for *east to west* read *north to south*',
    'p. 2, figure: for *from the river* read *from the bridge*',
    'p. 2, ¶1: for *new cart* read *new measure*',
    'p. 2, ¶2: insert a paragraph behind this one: *The bell was cast from the broken heads of hammers, and was cracked from the beginning.*',
    'p. 3, ¶2: after *stood on* insert *bales of*',
    'p. 3, table: for *398* read *389*',
    'p. 4, ¶2: delete the paragraph *The masons cut their marks on every stone, …*',
    'p. 5, heading: the chapter *The smithy* stands elsewhere now',
    'p. 5, ¶2: after *asked.* add a note: *It is said to have been the day of the flood.*',
    'p. 6, ¶1: move *After his death the anvil was found to …* behind p. 5, ¶3',
    'p. 7, keystone: insert behind this: *pier: A pillar of stone on which two arches stand.*',
    'p. 7, toll: delete *road or a*',
  ])
})

it('names paragraphs by their references, which an added paragraph does not shift', () => {
  const told = printings.report.chapters?.flatMap(({ id, change, blocks }) => [
    `${id} ${change}`,
    ...blocks.map((block) =>
      `${block.change} ${block.kind} ${block.reference ?? block.about ?? block.number ?? ''}`.trim(),
    ),
  ])
  expect(told).toEqual([
    ...['quarry kept', 'changed paragraph 1.1', 'changed caption', 'changed paragraph 1.4'],
    ...['added paragraph 1.5a', 'changed note 1'],
    ...['smithy moved', 'moved paragraph 3.5', 'added note 1'],
    ...['bridge kept', 'changed paragraph 2.2', 'changed cell', 'removed paragraph 2.5'],
    ...['glossary kept', 'added term', 'added definition pier', 'changed definition toll'],
  ])
})

it('names every page, leaf and sheet that has another page on it', () => {
  const { print } = printings.report
  expect(print?.single).toEqual([
    { from: 'iii', to: 'iii', file: [3, 3] },
    { from: '1', to: '7', file: [5, 11] },
  ])
  expect(print?.duplex.again.map(({ recto, verso }) => [recto, verso])).toEqual([
    ['iii', 'iv'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
    ['7', undefined],
  ])
  expect(print?.booklet?.again.map(({ signature, sheet, front, back }) => ({ signature, sheet, front, back }))).toEqual(
    [
      { signature: 1, sheet: 1, front: ['4', 'i'], back: ['ii', '3'] },
      { signature: 1, sheet: 2, front: ['2', 'iii'], back: ['iv', '1'] },
      { signature: 2, sheet: 1, front: [null, '5'], back: ['6', '7'] },
    ],
  )
})

itWithProgram('pdftoppm', 'the pages to print again are those that look otherwise', () => {
  const { report } = printings
  const again = report.print?.single.flatMap(({ file: [from, to] }) => range(from, to))
  expect(again).toEqual(differing('the-quarry-books.pdf'))
  const sides = report.print?.booklet?.again.flatMap(({ file: [front, back], changed }) => [
    ...(changed.includes('front') ? [front] : []),
    ...(changed.includes('back') ? [back] : []),
  ])
  expect(sides).toEqual(differing('the-quarry-books-booklet.pdf'))
})

it('prints a leaf of one page, in the order of the errata', async () => {
  const pages = await pdfText(new Uint8Array(readFileSync(printings.leaf)))
  expect(pages).toHaveLength(1)
  const words = (pages[0]?.text ?? '').replaceAll(/\s+/g, ' ')
  expect(await sizeOf(printings.leaf)).toEqual([105, 148])
  const wanted = [
    'The quarry books',
    'Errata',
    'for forty read fifty',
    'delete road or a',
    '¶ counts',
    'Pages to print again',
    'iii, 1–7',
  ]
  const found = wanted.map((each) => words.indexOf(each))
  expect(found).not.toContain(-1)
  expect(found).toEqual(found.toSorted((one, other) => one - other))
})

/** Of the first page, in millimetres. */
async function sizeOf(path: string): Promise<number[]> {
  const pages = await readPaperPages(new Uint8Array(readFileSync(path)))
  return pages.slice(0, 1).flatMap(({ width, height }) => [width, height])
}

/** Pages of a file, from 1, whose pictures differ between the printings. */
function differing(name: string): number[] {
  const [old, present] = [printings.old.out, printings.new.out].map((out) => picturesOf(join(out, name)))
  return range(1, present?.length ?? 0).filter(
    (page) => !old?.[page - 1]?.equals(present?.[page - 1] ?? Buffer.alloc(0)),
  )
}

function picturesOf(pdf: string): Buffer[] {
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])
  return range(1, pages).map((page) =>
    execFileSync('pdftoppm', ['-r', '60', '-f', `${page}`, '-l', `${page}`, pdf], { maxBuffer: 2 ** 26 }),
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
