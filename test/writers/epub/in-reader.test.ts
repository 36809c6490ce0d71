import { expect, it } from 'vitest'
import { drawCover } from '../../../scripts/themes/draw-cover.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { withReader } from '../../reading-system/with-reader.ts'
import { sampleEdition } from '../sample-edition.ts'

it('opens in a reading system: contents lead somewhere, pages turn, notes pop up', { timeout: 60_000 }, async () => {
  const edition = await sampleEdition()
  const cover = await drawCover(edition.theme, edition.metadata)
  await withReader(await writeEpub({ ...edition, cover }), {}, async (reader) => {
    const { contents, sections } = reader.book
    expect(sections).toBe(6)
    expect(contents.map(({ label }) => label)).toEqual([
      '1. Chapter the 1',
      'A section',
      '2. Chapter the 2',
      'A section',
      'Glossary',
    ])
    const chapter = contents[2]?.href ?? ''
    expect(await reader.goTo(chapter)).toContain('Chapter the 2')
    const before = await reader.turn()
    expect(await reader.turn()).toBeGreaterThan(before)
    await reader.goTo(chapter)
    const note = await reader.popUp('a.note-call')
    expect(note?.type).toBe('footnote')
    expect(note?.text).toContain('A note, with emphasis.')
    expect(note?.text).not.toContain('A sentence that is long')
    await reader.close()
    const gloss = await reader.popUp('a.term')
    expect(gloss?.text.trim()).toBe('kulakA peasant who had something to lose.\u00a0↩')
  })
})
