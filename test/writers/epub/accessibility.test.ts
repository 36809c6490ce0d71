import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../scripts/edition/types.ts'
import { accessibilityOf } from '../../../scripts/writers/epub/accessibility.ts'
import { sampleEdition } from '../sample-edition.ts'

const edition = await sampleEdition()
const [titlePage] = edition.chapters
if (!titlePage) throw new Error('The sample has changed.')
const svg = (source: string): Picture => ({
  path: 'a.svg',
  mediaType: 'image/svg+xml',
  width: 1,
  height: 1,
  bytes: new TextEncoder().encode(source),
})

describe('accessibilityOf', () => {
  it('calls a book without pictures textual, and promises no alternative texts', () => {
    const found = accessibilityOf({ ...edition, chapters: [titlePage], pictures: [] })
    expect(found.accessMode).toEqual(['textual'])
    expect(found.accessModeSufficient).toEqual(['textual'])
    expect(found.accessibilityFeature).not.toContain('alternativeText')
    expect(found.accessibilityHazard).toEqual(['none'])
  })

  it('does not count a picture that only decorates', () => {
    const tree = { type: 'root' as const, children: [h('img', { src: 'a.svg', alt: '' })] }
    const found = accessibilityOf({ ...edition, chapters: [{ ...titlePage, tree }], pictures: [svg('<svg/>')] })
    expect(found.accessMode).toEqual(['textual'])
  })
})
