import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type Store } from '../../scripts/cache/open-store.ts'

let folder: string
let now: number
const troubles: string[] = []
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'octavo-store-')), 'store')
  now = 1_000_000_000_000
  troubles.length = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open({ code = 'code', limit = 2 ** 20 } = {}): Store {
  return openStore({ folder, code, limit, clock: () => now, onTrouble: (line) => troubles.push(line) })
}

const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

it('gives back what was put, a copy each time, for the same key, work and code alone', () => {
  const value = { bytes: new Uint8Array([1, 2]), map: new Map([['a', undefined]]), list: [1, null] }
  const store = open()
  store.put('chapter', 'key', value)
  expect(store.get('chapter', 'key')).toEqual(value)
  expect(store.get('chapter', 'key')).not.toBe(store.get('chapter', 'key'))
  expect(open().get('chapter', 'key')).toEqual(value)
  expect(store.get('chapter', 'other')).toBeUndefined()
  expect(store.get('survey', 'key')).toBeUndefined()
  expect(open({ code: 'other' }).get('chapter', 'key')).toBeUndefined()
})

it('names equal values alike, and others otherwise', () => {
  const { fingerprint } = open()
  expect(fingerprint({ a: 1, bytes: new Uint8Array([1]), none: undefined })).toBe(
    fingerprint({ a: 1, bytes: Buffer.from([1]) }),
  )
  const values = [1, '1', [1], ['1'], {}, { a: 1 }, new Uint8Array([1]), new Uint8Array([2]), 'bytes ', null]
  expect(new Set(values.map(fingerprint)).size).toBe(values.length)
})

it('removes what was used longest ago when there is too much, and what was never finished', () => {
  const store = open({ limit: 3500 })
  for (const key of ['first', 'second', 'third', 'fourth']) {
    now += 60_000
    store.put('chapter', key, 'x'.repeat(1000))
    store.get('chapter', key)
  }
  now += 60_000
  expect(store.get('chapter', 'first')).toBeDefined()
  const draft = join(folder, 'left.draft')
  writeFileSync(draft, 'x')
  utimesSync(draft, now / 1000 - 7200, now / 1000 - 7200)
  store.close()
  expect(['first', 'second', 'third', 'fourth'].filter((key) => store.get('chapter', key) !== undefined)).toEqual([
    'first',
    'third',
    'fourth',
  ])
  expect(files().filter((name) => name.endsWith('.draft'))).toEqual([])
})

it('does not mind being removed while it is open', () => {
  const store = open()
  store.put('chapter', 'key', 'value')
  rmSync(folder, { recursive: true })
  expect(store.get('chapter', 'key')).toBeUndefined()
  store.put('chapter', 'other', 'value')
  expect(store.get('chapter', 'other')).toBe('value')
  rmSync(folder, { recursive: true })
  store.close()
  expect(troubles).toEqual([])
})

it('takes a damaged entry for none, removes it and says so', () => {
  const store = open()
  store.put('chapter', 'key', 'whole')
  const [name = ''] = files()
  writeFileSync(join(folder, name), 'broken')
  expect(store.get('chapter', 'key')).toBeUndefined()
  expect(files()).toEqual([])
  store.close()
  expect(troubles).toEqual([`1 damaged entry of the cache in ${folder} made again`])
})
