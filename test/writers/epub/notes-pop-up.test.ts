import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Element } from 'xast'
import { elementsOf, type OpenedEpub, openEpub } from '../../../scripts/checks/open-epub.ts'
import { finishEdition } from '../../../scripts/orchestrate/finish-edition.ts'
import { readBook } from '../../../scripts/orchestrate/read-book.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = ['test/fixtures', 'test/fixtures/scripts']
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
  .filter((folder) => existsSync(join(root, folder, 'edition.yaml')))

async function bookOf(folder: string): Promise<{ book: OpenedEpub; atTheEnd: boolean }> {
  const { book } = await readBook({ folder: join(root, folder), now: new Date('2026-11-22T00:00:00Z') })
  if (!book) throw new Error(`${folder} cannot be read.`)
  const epub = await writeEpub(await finishEdition(book, await loadTheme('classic')))
  return { book: openEpub(epub), atTheEnd: book.settings.notes.placement === 'book' }
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')

describe.each(['manuscript', ...folders])('the notes of %s', (folder) => {
  it('pop up from where they are called, can be read where they stand, and lead back', async () => {
    const { book, atTheEnd } = await bookOf(folder)
    const called = new Set<string>()
    const places = new Map(
      [...book.trees].flatMap(([file, tree]) =>
        elementsOf(tree).map((element) => [`${file}#${element.attributes.id}`, element] as const),
      ),
    )
    for (const [file, tree] of book.trees) {
      const calls = elementsOf(tree, 'a').filter(({ attributes }) => attributes['epub:type'] === 'noteref')
      for (const call of calls) {
        const [path, id = ''] = (call.attributes.href ?? '').split('#')
        const noteFile = path ? `OEBPS/${path}` : file
        expect(call.attributes.role).toBe('doc-noteref')
        // Thorium and Kobo show a note beside its call only from the same file, and only by a bare fragment.
        if (!atTheEnd) expect(path).toBe('')
        const note = places.get(`${noteFile}#${id}`)
        if (!note) throw new Error(`${file}: there is no note “${id}”.`)
        called.add(`${noteFile}#${id}`)
        expect(note.attributes['epub:type']).toBe(atTheEnd ? 'endnote' : 'footnote')
        if (!atTheEnd) expect([note.name, note.attributes.role]).toEqual(['aside', 'doc-footnote'])
        expect(note.attributes).not.toHaveProperty('hidden')
        const back = elementsOf(note, 'a').filter(({ attributes }) => attributes.role === 'doc-backlink')
        const home = file === noteFile ? '' : file.replace('OEBPS/', '')
        expect(back.map(({ attributes }) => attributes.href)).toContain(`${home}#${call.attributes.id}`)
        // Thorium hides the ways back in its popup, and with them a number that stood in one.
        expect(textOf(note).trim().startsWith(textOf(call).trim())).toBe(true)
        const inBack = back.flatMap((link) => elementsOf(link, 'span'))
        expect(inBack.filter((span) => span.attributes.class === 'note-number')).toEqual([])
      }
    }
    const notes = [...book.trees].flatMap(([file, tree]) =>
      elementsOf(tree)
        .filter(({ attributes }) => /^(?:foot|end)note$/.test(attributes['epub:type'] ?? ''))
        .map(({ attributes }) => `${file}#${attributes.id}`),
    )
    expect(notes.sort()).toEqual([...called].sort())
  })
})
