import { expect, test } from 'vitest'
import { takeTurns } from '../../../../scripts/writers/pdf/browser/take-turns.ts'

/** Work that says when it begins, and ends when it is told. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  return { begun, work, end: (name: string) => ends.get(name)?.() }
}

test('as much is done at a time as there are seats, in the order of asking', async () => {
  const { begun, work, end } = works()
  const turns = takeTurns(2)
  const all = ['a', 'b', 'c', 'd'].map((name) => turns.beside(work(name)))
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  expect(await all[1]).toBe('b')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  end('a')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd'])
  end('c')
  end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('what is done alone goes before what waits, with nothing beside it', async () => {
  const { begun, work, end } = works()
  const turns = takeTurns(2)
  const all = [turns.beside(work('a')), turns.beside(work('b')), turns.beside(work('c')), turns.alone(work('alone'))]
  await Promise.resolve()
  end('a')
  expect(await all[0]).toBe('a')
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await expect.poll(() => begun).toEqual(['a', 'b', 'alone'])
  end('alone')
  await expect.poll(() => begun).toEqual(['a', 'b', 'alone', 'c'])
  end('c')
  await Promise.all(all)
})

test('work that fails gives its seat back', async () => {
  const turns = takeTurns(1)
  await expect(turns.beside(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.')
  expect(await turns.beside(async () => 'done')).toBe('done')
  expect(await turns.alone(async () => 'done')).toBe('done')
})
