import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Reader, withReader } from '../reading-system/with-reader.ts'

/**
 * Photographs an EPUB in a reading system, to be looked at: `npx tsx test/look/epub-in-reader.ts BOOK.epub FOLDER`.
 * The first pages of every entry of the contents, and a note that pops up, on the page of a telephone.
 */
async function photograph(book: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const epub = new Uint8Array(await readFile(book))
  await withReader(epub, {}, async (reader) => {
    let count = 0
    const shoot = async (name: string) => {
      count += 1
      await writeFile(join(folder, `${String(count).padStart(2, '0')}-${name}.png`), await reader.look())
    }
    await openingPages(reader, shoot)
    await chapterPages(reader, shoot)
  })
}

type Shoot = (name: string) => Promise<void>

async function openingPages(reader: Reader, shoot: Shoot): Promise<void> {
  await shoot('cover')
  for (const page of [1, 2, 3, 4]) {
    await reader.turn()
    await shoot(`opening-${page}`)
  }
}

async function chapterPages(reader: Reader, shoot: Shoot): Promise<void> {
  const files = new Set(reader.book.contents.map(({ href }) => href.split('#')[0] ?? ''))
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1).replace('.xhtml', '')
    await reader.goTo(file)
    await shoot(name)
    await reader.turn()
    await shoot(`${name}-next`)
    if (await reader.popUp('a.note-call')) await shoot(`${name}-note`)
    await reader.close()
  }
}

const [book, folder] = process.argv.slice(2)
if (!book || !folder) throw new Error('Usage: npx tsx test/look/epub-in-reader.ts BOOK.epub FOLDER')
await photograph(book, folder)
