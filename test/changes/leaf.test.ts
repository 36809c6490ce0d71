import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { ChangesReport } from '../../scripts/changes/changes-report.ts'
import { pdfText } from '../../scripts/checks/pdf-text.ts'
import { writeLeaf } from '../../scripts/orchestrate/changes/write-leaf.ts'

const folder = mkdtempSync(join(tmpdir(), 'octavo-leaf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reportOf = (count: number): ChangesReport => ({
  ...{ old: { name: 'old', title: 'Tides & mills' }, new: { name: 'new', title: 'Tides & mills' }, untold: [] },
  errata: Array.from({ length: count }, (_, index) => ({
    action: 'read' as const,
    place: { kind: 'paragraph' as const, chapter: 'One', page: String(index + 1), paragraph: 1 },
    ...{ old: `word${index}`, new: `<b>other${index}</b>`, line: '' },
  })),
})

async function write(name: string, count: number, language = 'en') {
  const path = join(folder, name)
  const edition = { out: folder, files: [] }
  const leftOut = await writeLeaf(reportOf(count), {
    path,
    language,
    theme: 'classic',
    edition,
    page: undefined,
    onStep: () => {},
  })
  return { leftOut, bytes: new Uint8Array(readFileSync(path)) }
}

it('says what it has no room for, and has the rest on one page', async () => {
  const { leftOut, bytes } = await write('long.pdf', 120)
  const pages = await pdfText(bytes)
  expect(pages).toHaveLength(1)
  expect(leftOut).toBeGreaterThan(0)
  const text = pages[0]?.text ?? ''
  expect(text.match(/for word\d+ read/g)).toHaveLength(120 - leftOut)
  expect(text).toContain(`Left out for want of room: ${leftOut} more.`)
})

it('goes smaller before it leaves anything out', async () => {
  const { leftOut, bytes } = await write('full.pdf', 32)
  expect(leftOut).toBe(0)
  const pages = await pdfText(bytes)
  expect([pages.length, pages[0]?.text.match(/for word\d+ read/g)?.length]).toEqual([1, 32])
})

it('is HTML as well, in the language of the book, and shows words as they are', async () => {
  const { leftOut, bytes } = await write('leaf.html', 400, 'ar')
  const html = new TextDecoder().decode(bytes)
  expect(leftOut).toBe(0)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('Tides &#x26; mills')
  expect(html).toContain('&#x3C;b>other399&#x3C;/b>')
})
