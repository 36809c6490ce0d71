import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '../../scripts/cache/open-store.ts'
import { type BuildSeen, seeBuild, writeBook } from './cached-builds.ts'
import { randomManuscript } from './random-manuscript.ts'

let folder: string
const troubles: string[] = []
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-cached-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function memory(): Store {
  const onTrouble = (line: string) => troubles.push(line)
  return openStore({ folder: at('cache'), code: 'the same', limit: 2 ** 30, clock: Date.now, onTrouble })
}

/** Builds the book as it stands, with what is remembered and without; both begin with the same lock and the same output. */
async function both(formats: ('epub' | 'pdf' | 'web')[]): Promise<{ cached: BuildSeen; clean: BuildSeen }> {
  rmSync(at('clean-book'), { recursive: true, force: true })
  cpSync(at('book'), at('clean-book'), { recursive: true })
  rmSync(at('clean-out'), { recursive: true, force: true })
  mkdirSync(at('out'), { recursive: true })
  cpSync(at('out'), at('clean-out'), { recursive: true })
  const store = memory()
  const cached = await seeBuild({ folder: at('book'), out: at('out'), formats, memory: store })
  store.close()
  const clean = await seeBuild({ folder: at('clean-book'), out: at('clean-out'), formats })
  const plain = (seen: BuildSeen) => ({
    ...seen,
    messages: seen.messages.map((line) => line.replace('clean-book', 'book')),
  })
  return { cached, clean: plain(clean) }
}

it('give after every edit what clean ones give, byte for byte', { timeout: 240_000 }, async () => {
  const book = randomManuscript(7)
  for (let edits = 0; edits <= 12; edits += 1) {
    const kind = edits === 0 ? 'nothing' : book.edit()
    writeBook(at('book'), book.files())
    const { cached, clean } = await both(edits % 4 === 0 ? ['epub', 'pdf', 'web'] : ['epub', 'web'])
    expect({ kind, ...cached }).toEqual({ kind, ...clean })
    if (edits === 0) expect(Object.keys(cached.files)).toContain('tide-mill.pdf')
  }
  expect(troubles).toEqual([])
})

it('go on when the cache is damaged, and say so once', { timeout: 240_000 }, async () => {
  writeBook(at('book'), randomManuscript(8).files())
  await both(['epub', 'pdf'])
  const entries = readdirSync(at('cache'), { recursive: true, encoding: 'utf8' }).map((name) => join(at('cache'), name))
  const files = entries.filter((path) => statSync(path).isFile())
  for (const [index, path] of files.entries()) {
    if (index % 3 === 0) truncateSync(path, Math.floor(statSync(path).size / 2))
    else if (index % 3 === 1) writeFileSync(path, 'x')
    else rmSync(path)
  }
  troubles.length = 0
  const { cached, clean } = await both(['epub', 'pdf'])
  expect(cached).toEqual(clean)
  expect(troubles).toHaveLength(1)
  expect(troubles[0]).toMatch(/^\d+ damaged entries of the cache in .+ made again$/)
})

it('go on when the cache cannot be written, and say so once', { timeout: 120_000 }, async () => {
  rmSync(at('cache'), { recursive: true, force: true })
  writeBook(at('book'), randomManuscript(9).files())
  writeFileSync(at('cache'), 'a file where the folder should be')
  troubles.length = 0
  const { cached, clean } = await both(['epub', 'web'])
  expect(cached).toEqual(clean)
  expect(troubles).toHaveLength(1)
  expect(troubles[0]).toContain('cannot be written')
})
