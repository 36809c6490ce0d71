import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesSummary } from '../../../scripts/cli/pages-summary.ts'
import { checkPages } from '../../../scripts/orchestrate/check-pages.ts'
import { printPages } from './print-pages.ts'

const words = 'The keeper of the lock had seen many boats go by, and had asked none where it went or what it carried. '
const folder = mkdtempSync(join(tmpdir(), 'octavo-pages-'))
const quiet = { now: new Date('2026-11-22T00:00:00Z'), onStep: () => {}, onDetail: () => {} }
const pdf = join(folder, 'walk.pdf')

/** The first page leaves the room of three lines empty. */
const book = `<!doctype html><html lang="en"><title>A Walk</title><style>
  @page { size: 300px 400px; margin: 40px; @top-center { content: "A Walk" } @bottom-center { content: counter(page) } }
  @page :first { @top-center { content: none } }
  html { font: 12px/16px serif } body { margin: 0; text-align: justify } h1 { font: 20px/32px serif; margin: 0 } p { margin: 0 }
</style><h1>The mill</h1><p>${words.repeat(6)}</p><p style="break-before: page">${words.repeat(18)}</p>`

beforeAll(async () => {
  const [bytes = new Uint8Array()] = await printPages([book])
  writeFileSync(pdf, bytes)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('the pages of a PDF are judged, each fault a message with its page', async () => {
  const { files, report } = await checkPages({ pdf, ...quiet })
  expect(report?.figures).toMatchObject({
    pages: 4,
    lines: 20,
    leading: 12,
    short: { pages: 1, checked: 3, running: 0 },
  })
  const [file] = files
  expect(file?.path).toBe('walk.pdf')
  const messages = file?.messages.map(({ ruleId, reason, fatal }) => ({ ruleId, reason, fatal }))
  expect(messages).toContainEqual({
    ruleId: 'page-is-full',
    reason: expect.stringMatching(/^Page 1: \d more lines? would fit\.$/),
    fatal: false,
  })
  expect(report && pagesSummary(report.figures)).toContain('short pages   1 of 3 (33.3 %), 0 after another')
})

test('what is not there or no PDF is misuse', async () => {
  await expect(checkPages({ pdf: join(folder, 'none.pdf'), ...quiet })).rejects.toMatchObject({ code: 'usage' })
  const other = join(folder, 'other.pdf')
  writeFileSync(other, 'not a PDF')
  await expect(checkPages({ pdf: other, ...quiet })).rejects.toMatchObject({ code: 'usage' })
})
