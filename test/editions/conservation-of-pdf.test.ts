import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { pdfAlternatives } from '../../scripts/checks/pdf-alternatives.ts'
import { readPdf } from '../../scripts/checks/read-pdf.ts'
import type { Edition } from '../../scripts/edition/types.ts'
import { checkArtefacts } from '../../scripts/orchestrate/check-artefacts.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import type { Printed } from '../../scripts/orchestrate/print-formats.ts'
import { readBook } from '../../scripts/orchestrate/read-book.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { type Damage, damagePrintedBook } from './damage-printed-book.ts'

const folder = fileURLToPath(new URL('../fixtures/every-kind', import.meta.url))
const quiet = () => {}

let edition: Edition
let book: Printed

async function read() {
  const { files, book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
  if (!book || files.failed) throw new Error('The manuscript has faults.')
  return { files, book }
}

beforeAll(async () => {
  edition = await finishEdition((await read()).book, await loadTheme('classic'))
  const { printed } = await writeArtefacts(edition, { formats: ['pdf'], onStep: quiet, onDetail: quiet })
  book = printed.get('standard') as Printed
}, 60_000)

/** What a build says of the text of a PDF. */
async function lostIn(bytes: Uint8Array): Promise<string[]> {
  const own = await read()
  const { pages, document } = await readPdf(bytes)
  const artefact = { ...book.artefact, bytes }
  const printed = new Map([
    ['standard' as const, { ...book, artefact, pages, alternatives: pdfAlternatives(document) }],
  ])
  await checkArtefacts({ ...own, edition, artefacts: [artefact], printed })
  const messages = own.files.all.flatMap((file) =>
    file.messages.map((message) => ({ path: file.basename, ...message })),
  )
  return messages
    .filter(({ ruleId }) => ruleId === 'text-is-conserved')
    .map(({ path, line, reason }) => `${path}:${line} ${reason}`)
}

it('misses nothing in a whole PDF', async () => {
  expect(await lostIn(book.artefact.bytes)).toEqual([])
})

const damages: [name: string, damage: Damage, ...said: (string | RegExp)[]][] = [
  [
    'a lost note',
    { remove: ['Note', 0] },
    'kinds.md:55 every-kind.pdf: The text of a note is missing: “With every flood tide.”',
  ],
  ['a lost cell', { remove: ['TD', 1] }, 'kinds.md:20 every-kind.pdf: The text of a cell is missing: “forty”'],
  ['a doubled cell', { double: ['TD', 1] }, 'kinds.md:20 every-kind.pdf: A cell stands twice: “forty”'],
  [
    'a lost caption',
    { remove: ['Caption', 0] },
    'kinds.md:40 every-kind.pdf: The text of a caption is missing: “The wheel from the east.”',
  ],
  [
    'a lost heading',
    { remove: ['H2', 1] },
    'kinds.md:7 every-kind.pdf: The text of a heading is missing: “The second wheel”',
  ],
  [
    'a lost item',
    { remove: ['LI', 4] },
    'kinds.md:16 every-kind.pdf: The text of a list item is missing: “Bran for the horses.”',
  ],
  [
    'a doubled quotation',
    { double: ['BlockQuote', 0] },
    'kinds.md:11 every-kind.pdf: A quotation stands twice: “Nobody came on Sundays.”',
  ],
  [
    'swapped cells',
    {
      swap: [
        ['TD', 1],
        ['TD', 3],
      ],
    },
    /^kinds\.md:2[01] every-kind\.pdf: /,
    /^kinds\.md:2[01] every-kind\.pdf: /,
  ],
  [
    'swapped quotations',
    {
      swap: [
        ['BlockQuote', 0],
        ['BlockQuote', 1],
      ],
    },
    /^kinds\.md:1[13] every-kind\.pdf: /,
  ],
  [
    'a lost alternative',
    { alternatives: { 0: undefined } },
    'kinds.md:38 every-kind.pdf: The alternative of a picture is missing: “A dot above the mill”.',
  ],
  [
    'a doubled alternative',
    { alternatives: { 0: 'A dot below the mill' } },
    'kinds.md:38 every-kind.pdf: The alternative of a picture is missing: “A dot above the mill”.',
    'kinds.md:44 every-kind.pdf: The alternative of a picture stands twice: “A dot below the mill”.',
  ],
  [
    'swapped alternatives',
    { alternatives: { 0: 'A dot below the mill', 1: 'A dot above the mill' } },
    'kinds.md:38 every-kind.pdf: The alternative of a picture stands in another place: “A dot above the mill”.',
  ],
]

it.each(damages)('names %s', async (_name, damage, ...said) => {
  const lost = await lostIn(await damagePrintedBook(book.artefact.bytes, damage))
  expect(lost).toHaveLength(said.length)
  for (const [index, each] of said.entries()) {
    expect(lost[index]).toEqual(typeof each === 'string' ? expect.stringContaining(each) : expect.stringMatching(each))
  }
})
