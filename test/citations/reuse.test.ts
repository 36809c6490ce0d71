import type { CslItem } from 'citeproc'
import { describe, expect, test } from 'vitest'
import { CslEngine } from '../../scripts/citations/csl-engine.ts'
import { packagedStyles } from '../../scripts/readers/packaged-styles.ts'
import { readCitationStyle } from '../../scripts/readers/read-citation-style.ts'
import { readReferences } from '../../scripts/readers/read-references.ts'

const folder = new URL('./fidelity/', import.meta.url).pathname
const { references } = await readReferences(folder)
const locators = ['1', '12', '131-138', '99-104', '1496-500', '7-7', '0', '12, 14', '3f.', 'xii', '1200', '5-3']
const labels = ['page', 'chapter', 'volume', 'note']

describe.each(Object.keys(packagedStyles))('%s', (name) => {
  test('a citation made of another that differs in its page is the same as one made by itself', async () => {
    const options = { style: await readCitationStyle(folder, name), references, language: 'en-GB' }
    const reusing = new CslEngine(options)
    const plain = new CslEngine({ ...options, reuse: false })
    for (const engine of [reusing, plain]) engine.register(references.map(({ id }) => id))
    const random = seeded(7)
    const item = (): CslItem => ({
      id: references[random(references.length)]?.id ?? '',
      position: random(4),
      ...(random(5) > 0
        ? { locator: locators[random(locators.length)] ?? '', label: labels[random(6)] ?? 'page' }
        : {}),
      ...(random(8) === 0 ? { suffix: ', 1917 and 12' } : {}),
    })
    for (let round = 0; round < 120; round++) {
      const items = Array.from({ length: random(4) === 0 ? 2 : 1 }, item)
      expect(reusing.format(items)).toBe(plain.format(items))
    }
  })
})

/** Whole numbers below a limit, the same for the same seed. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
