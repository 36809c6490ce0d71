import { epubText } from '../checks/epub-text.ts'
import type { OpenedWeb } from '../checks/open-web.ts'
import { webText } from '../checks/web-text.ts'
import type { Edition } from '../edition/types.ts'
import { chapterFiles } from '../writers/epub/chapter-files.ts'
import { pageFiles } from '../writers/web/reading/page-files.ts'
import type { Printed } from './print-formats.ts'

/** The text of each chapter as a finished EPUB has it; `ids` are those of all chapters of the edition, in order. */
export function epubTexts(epub: Uint8Array, ids: string[]): Map<string, string> {
  const files = epubText(epub)
  const textOf = (name: string) => files.find(({ file }) => file.endsWith(`/${name}`) || file === name)?.text ?? ''
  return new Map([...chapterFiles(ids)].map(([id, name]) => [id, textOf(name)]))
}

/** The text of each chapter as a finished web edition has it. */
export function webTexts(web: OpenedWeb, chapters: Edition['chapters']): Map<string, string> {
  const texts = webText(web)
  return new Map([...pageFiles(chapters)].map(([id, name]) => [id, texts.get(`read/${name}`) ?? '']))
}

/**
 * The text of each chapter as a finished PDF has it: its pages, up to the first page of the next chapter, then the author’s
 * notes, then the editor’s. In a chapter of notes these stand chapter by chapter already.
 */
export function pdfTexts(
  { pages, map: { places } }: Pick<Printed, 'pages' | 'map'>,
  ids: string[],
  notesChapter?: string,
): Map<string, string> {
  const starts = ids.flatMap((id) => places[id] ?? []).sort((a, b) => a - b)
  const textOf = (id: string) => {
    const first = places[id]
    if (first === undefined) return ''
    const own = pages.slice(first, starts.find((start) => start > first) ?? pages.length)
    const blocks = own.flatMap((page) => page.blocks).sort((one, other) => one.order - other.order)
    const notes = own.flatMap((page) => page.noteBlocks).sort((one, other) => one.order - other.order)
    const inOrder = notes.map(({ text }) => text)
    return [...blocks.map(({ text }) => text), ...(id === notesChapter ? inOrder : byStream(inOrder))].join('')
  }
  return new Map(ids.map((id) => [id, textOf(id)]))
}

/** A part of a note that has no mark goes on from the note before. */
function byStream(notes: string[]): string[] {
  const author: string[] = []
  const editor: string[] = []
  let stream = author
  for (const note of notes) {
    if (/^\d+\./.test(note)) stream = author
    else if (/^[*†‡§‖¶]/.test(note)) stream = editor
    stream.push(note)
  }
  return [...author, ...editor]
}
