import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '../../scripts/checks/read-pdf.ts'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'
import { checkPages } from '../../scripts/orchestrate/check-pages.ts'
import { verifyEdition } from '../../scripts/orchestrate/verify/verify-edition.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-pages-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Paragraphs of the same words, each with its number, over some ten pages. */
function paragraphs(count: number): string[] {
  const words =
    'The mill ground twice a day as long as the pond held the tide and at neap tides it ground once and badly'
  return Array.from({ length: count }, (_, index) =>
    `Paragraph ${index + 1}. ${`${words}. `.repeat(3 + (index % 3))}`.trim(),
  )
}

function write(name: string, blocks: string[]): void {
  mkdirSync(at(name), { recursive: true })
  const settings =
    'title: The tide mill\nslug: mill\nlanguage: en-GB\ncreators: [Nobody]\nrights: CC0-1.0\ndate: 2026-11-22\ncontents: {body: [mill.md, tide.md]}\n'
  writeFileSync(join(at(name), 'edition.yaml'), settings)
  writeFileSync(join(at(name), 'mill.md'), `# The mill\n\n${blocks.join('\n\n')}\n`)
  writeFileSync(join(at(name), 'tide.md'), '# The tide\n\nIt came in.\n')
}

/** The first words of each page of the PDF, and what was said of the pages. */
async function build(name: string, lockPages = false): Promise<{ starts: string[]; bytes: Buffer; said: string[] }> {
  const { files, made } = await buildEdition({
    ...{ folder: at(name), out: at('out'), formats: ['pdf'], lockPages },
    now: new Date('2026-11-22T12:00:00Z'),
    onStep: () => {},
    onDetail: () => {},
  })
  expect(made).toBeDefined()
  const bytes = readFileSync(join(at('out'), 'mill.pdf'))
  const { pages } = await readPdf(new Uint8Array(bytes))
  const said = files.flatMap(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'pages-are-kept').map(({ reason }) => reason),
  )
  return { starts: pages.map(({ text }) => text.slice(0, 36)), bytes, said }
}

it('keeps the pages of a printing through a small edit, and says where it cannot', { timeout: 120_000 }, async () => {
  const blocks = paragraphs(40)
  write('book', blocks)
  const first = await build('book', true)
  expect(existsSync(at('book/pages.lock'))).toBe(true)
  // Of the same manuscript the same bytes come, whether its pages are kept or free.
  expect((await build('book')).bytes.equals(first.bytes)).toBe(true)

  const shorter = blocks.with(4, 'Paragraph 5. The mill ground twice a day.')
  write('book', shorter)
  cpSync(at('book'), at('free'), { recursive: true })
  rmSync(at('free/pages.lock'))
  const kept = await build('book')
  const free = await build('free')
  const differing = (starts: string[]) => first.starts.filter((start, index) => start !== starts[index]).length
  expect(kept.starts).toEqual(first.starts)
  expect(differing(free.starts)).toBeGreaterThan(2)
  expect(kept.said).toEqual([])

  write('book', [...blocks.slice(0, 4), ...paragraphs(20), ...blocks.slice(4)])
  const grown = await build('book')
  expect(grown.said).toContainEqual(expect.stringMatching(/^“mill” has \d+ pages instead of \d+\.$/))
  expect(grown.said).toContainEqual(expect.stringMatching(/^“tide” begins on page \d+ instead of \d+\.$/))
})

it('says so when there are no pages to keep, and writes nothing', { timeout: 60_000 }, async () => {
  write('paperless', paragraphs(2))
  const quiet = { onStep: () => {}, onDetail: () => {}, now: new Date('2026-11-22T12:00:00Z') }
  const building = buildEdition({
    folder: at('paperless'),
    out: at('none'),
    formats: ['web'],
    lockPages: true,
    ...quiet,
  })
  await expect(building).rejects.toMatchObject({ code: 'usage', hint: expect.stringContaining('--formats pdf') })
  expect([existsSync(at('none')), existsSync(at('paperless/pages.lock'))]).toEqual([false, false])
})

it('is kept to by a check of the pages, and is an input that a receipt names', { timeout: 120_000 }, async () => {
  const blocks = paragraphs(30)
  write('checked', blocks)
  await build('checked', true)
  const quiet = { onStep: () => {}, onDetail: () => {} }
  expect(await verifyEdition({ folder: at('out'), manuscript: at('checked'), rebuild: true, ...quiet })).toMatchObject({
    agrees: true,
  })
  write('checked', blocks.with(4, 'Paragraph 5. The mill ground twice a day.'))
  cpSync(at('checked'), at('unchecked'), { recursive: true })
  rmSync(at('unchecked/pages.lock'))
  const shortPages = async (name: string) => {
    const { report } = await checkPages({ folder: at(name), now: new Date('2026-11-22T12:00:00Z'), ...quiet })
    return report?.faults.filter(({ kind }) => kind === 'short-page').length ?? Number.NaN
  }
  // A page is left short to keep the next one, where free pages are filled.
  expect(await shortPages('checked')).toBeGreaterThan(await shortPages('unchecked'))
})
