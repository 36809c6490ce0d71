import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import type { Edition } from '../../scripts/edition/types.ts'
import { checkArtefacts } from '../../scripts/orchestrate/check-artefacts.ts'
import { finishEdition } from '../../scripts/orchestrate/finish-edition.ts'
import { type Book, readBook } from '../../scripts/orchestrate/read-book.ts'
import { writeArtefacts } from '../../scripts/orchestrate/write-artefacts.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { editEpub, type Files, replaceIn } from '../checks/edit-epub.ts'

const folder = fileURLToPath(new URL('../fixtures/every-kind', import.meta.url))
const now = new Date('2026-11-22T00:00:00Z')
const quiet = () => {}
const file = 'OEBPS/kinds.xhtml'

let edition: Edition
let epub: Uint8Array

async function read(): Promise<Awaited<ReturnType<typeof readBook>> & { book: Book }> {
  const { files, book } = await readBook({ folder, now })
  if (!book || files.failed) throw new Error(files.all.flatMap(({ messages }) => messages.map(String)).join('\n'))
  return { files, book }
}

beforeAll(async () => {
  const { book } = await read()
  edition = await finishEdition(book, await loadTheme('classic'))
  const written = await writeArtefacts(edition, { formats: ['epub'], onStep: quiet, onDetail: quiet })
  epub = written.artefacts[0]?.bytes ?? new Uint8Array()
})

/** What a build says of the text of an EPUB, and what it counts. */
async function proofOf(bytes: Uint8Array) {
  const { files, book } = await read()
  const artefact = { name: 'every-kind.epub', mediaType: 'application/epub+zip', bytes }
  const [proof] = await checkArtefacts({ book, edition, artefacts: [artefact], printed: new Map(), files })
  const messages = files.all.flatMap((each) => each.messages)
  const ours = messages.filter(({ ruleId }) => ruleId === 'text-is-conserved')
  return { proof, lost: ours.map(({ place, reason }) => `${place && 'line' in place ? place.line : ''} ${reason}`) }
}

/** Kind → two elements of that kind, as the EPUB has them, with the lines of the manuscript on which they stand. */
const kinds: [string, [number, RegExp], [number, RegExp]][] = [
  ['heading', [3, /<h2[^>]*>The first wheel<\/h2>/], [7, /<h2[^>]*>The second wheel<\/h2>/]],
  ['paragraph', [5, /<p>(?:<a [^>]*><\/a>)?The mill ground.*?<\/p>/], [9, /<p>(?:<a [^>]*><\/a>)?It stood on.*?<\/p>/]],
  [
    'quotation',
    [11, /<p>(?:<a [^>]*><\/a>)?Nobody came on Sundays.<\/p>/],
    [13, /<p>(?:<a [^>]*><\/a>)?The moon owned the mill.<\/p>/],
  ],
  [
    'list item',
    [15, /<li>(?:<a [^>]*><\/a>)?Meal for the baker.<\/li>/],
    [16, /<li>(?:<a [^>]*><\/a>)?Bran for the horses.<\/li>/],
  ],
  ['cell', [20, /<td>forty<\/td>/], [21, /<td>fifty<\/td>/]],
  ['definition', [24, /A board of the wheel\./], [27, /A gate for the water\./]],
  [
    'verse',
    [30, /<p>(?:<a [^>]*><\/a>)?The tide comes in.<\/p>/],
    [34, /<p>(?:<a [^>]*><\/a>)?The tide goes out.<\/p>/],
  ],
  ['caption', [40, /The wheel from the east\./], [46, /The wheel from the west\./]],
  ['code', [49, /<pre><code>grind\(meal\)\s*<\/code><\/pre>/], [53, /<pre><code>grind\(bran\)\s*<\/code><\/pre>/]],
  [
    'note',
    [55, /<p>(?:(?!<\/p>)[\s\S])*With every flood tide\.[\s\S]*?<\/p>/],
    [57, /<p>(?:(?!<\/p>)[\s\S])*One of them was mended\.[\s\S]*?<\/p>/],
  ],
]

it('finds every kind of block once, and counts them', async () => {
  const { proof, lost } = await proofOf(epub)
  expect(lost).toEqual([])
  expect(proof?.kinds).toEqual({
    ...{ heading: 3, paragraph: 3, quotation: 2, 'list item': 2, 'column head': 2, cell: 4, definition: 4 },
    ...{ verse: 2, caption: 2, code: 2, note: 2, alternative: 2 },
  })
})

const damaged = (change: (files: Files) => void) => proofOf(editEpub(epub, change))

it.each(kinds)('names a %s that is removed', async (kind, [line, element]) => {
  const { lost } = await damaged((files) => replaceIn(files, file, element, ''))
  expect(lost).toEqual([expect.stringContaining(`${line} every-kind.epub: The text of a ${kind} is missing`)])
})

it.each(kinds)('names a %s that stands twice', async (kind, [line, element]) => {
  const { lost } = await damaged((files) => replaceIn(files, file, element, '$&$&'))
  expect(lost).toEqual([expect.stringContaining(`${line} every-kind.epub: A ${kind} stands twice`)])
})

it.each(kinds)('names a %s that has changed places with another', async (_kind, [line, one], [otherLine, other]) => {
  const { lost } = await damaged((files) => {
    const text = new TextDecoder().decode(files[file])
    const [first, second] = [one.exec(text)?.[0] ?? '', other.exec(text)?.[0] ?? '']
    replaceIn(files, file, first, '<swap/>')
    replaceIn(files, file, second, first)
    replaceIn(files, file, '<swap/>', second)
  })
  expect(lost.join('\n')).toMatch(new RegExp(`(^|\\n)(${line}|${otherLine}) every-kind.epub: `))
})

it('names alternatives of pictures that are lost or changed', async () => {
  const { lost } = await damaged((files) => replaceIn(files, file, 'alt="A dot below the mill"', 'alt="A dot"'))
  expect(lost).toEqual(['44 every-kind.epub: The alternative of a picture is missing: “A dot below the mill”.'])
})

it('names an alternative that has changed places with another', async () => {
  const { lost } = await damaged((files) => {
    replaceIn(files, file, 'alt="A dot above the mill"', 'alt="swap"')
    replaceIn(files, file, 'alt="A dot below the mill"', 'alt="A dot above the mill"')
    replaceIn(files, file, 'alt="swap"', 'alt="A dot below the mill"')
  })
  expect(lost).toEqual([
    '38 every-kind.epub: The alternative of a picture stands in another place: “A dot above the mill”. There stands instead: “A dot below the mill”.',
  ])
})
