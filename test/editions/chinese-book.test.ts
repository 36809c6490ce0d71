import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBook } from './build-book.ts'

const fixture = fileURLToPath(new URL('../fixtures/chinese-book', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-chinese-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('is built in every format that prints, with a glossary whose terms part no words', {
  timeout: 120_000,
}, async () => {
  const book = await buildBook(fixture, join(folder, 'out'), { formats: ['epub', 'pdf', 'large-print', 'study'] })
  expect(book.messages).toEqual([])
  expect(book.receipt.conservation.map(({ problems }) => problems)).toEqual([0, 0, 0, 0])
})
