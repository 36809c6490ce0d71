import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { elementsOf, type OpenedEpub } from '../../checks/open-epub.ts'
import type { BookText, TextBlock, TextChapter } from '../edition-text.ts'
import { BlockReader } from './block-reader.ts'

/** The words of an EPUB of ours, by chapters and blocks, with the places of these in the printed book. */
export function readBookText(epub: OpenedEpub): BookText {
  const package_ = epub.trees.get(epub.packagePath)
  const first = (name: string) => {
    const child = package_ && elementsOf(package_, name)[0]?.children[0]
    return child?.type === 'text' ? child.value : undefined
  }
  const reader = new BlockReader(pictureHashes(epub))
  const chapters = epub.spine.flatMap((file): TextChapter[] => {
    const tree = epub.trees.get(file)
    const body = tree && elementsOf(tree, 'body')[0]
    if (!body || /\b(contents|cover)\b/.test(body.attributes.class ?? '')) return []
    const blocks = reader.read(file, body)
    const id = posix.basename(file, '.xhtml')
    const title = blocks.find(({ kind }) => kind === 'heading')?.text ?? id
    return blocks.length === 0 ? [] : [{ id, title, blocks }]
  })
  reader.placeNotes()
  return { title: first('dc:title') ?? '', language: first('dc:language') ?? 'en', chapters, pages: pagesOf(chapters) }
}

function pictureHashes({ entries }: OpenedEpub): Map<string, string> {
  const pictures = entries.filter(({ name }) => /\.(png|jpe?g|gif|svg|webp)$/i.test(name))
  return new Map(pictures.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]))
}

/** By page, the words of all blocks that stand on it, a block a line. */
function pagesOf(chapters: TextChapter[]): Map<string, string> {
  const pages = new Map<string, string>()
  const add = (page: string, words: string) => pages.set(page, `${pages.get(page) ?? ''}${words}\n`)
  for (const { text, places } of chapters.flatMap(({ blocks }): TextBlock[] => blocks)) {
    for (const [index, { page, from }] of places.entries()) add(page, text.slice(from, places[index + 1]?.from))
  }
  return pages
}
