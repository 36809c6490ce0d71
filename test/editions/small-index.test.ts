import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEdition } from '../../scripts/orchestrate/build-edition.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-small-index-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('an index of one entry begins its page, though the EPUB explains its numbers and the print does not', async () => {
  const settings = [
    'title: The weir',
    'language: en-GB',
    'creators: [Nobody]',
    'rights: CC0-1.0',
    'date: 2026-11-22',
    'contents: {body: [weir.md], back: [{generate: index}]}',
  ]
  writeFileSync(join(folder, 'edition.yaml'), settings.join('\n'))
  writeFileSync(join(folder, 'weir.md'), '# The weir\n\nIt held :index[the river]{entry="weir!ledger"} back.\n')
  const { files, made } = await buildEdition({
    ...{ folder, out: join(folder, 'out'), formats: ['epub'], now: new Date('2026-11-22T12:00:00Z') },
    onStep: () => {},
    onDetail: () => {},
  })
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([])
  expect(made).toBeDefined()
})
