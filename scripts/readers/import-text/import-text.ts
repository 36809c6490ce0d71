import { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { textOf } from './block-text.ts'
import { chaptersOf } from './chapter-tree.ts'
import { detectLanguage } from './detect-language.ts'
import { divideIntoBlocks } from './divide-into-blocks.ts'
import { editionFile } from './edition-file.ts'
import { writeMarkdown } from './markdown-processor.ts'
import { nameChapterFile } from './name-chapter-file.ts'
import { proveConservation } from './prove-conservation.ts'
import { readLines } from './read-lines.ts'
import { recogniseFront } from './recognise-front.ts'
import { recognisePassages } from './recognise-passages.ts'
import { rewriteAttributions } from './rewrite-attributions.ts'
import type { Front, Passage, ResolveAttributions } from './types.ts'

export interface ImportTextOptions {
  /** Of the source; messages carry it, and its name stands in for a missing title. */
  path: string
  /** Small ASCII letters, digits and hyphens; without it the edition makes one of its title. */
  slug?: string | undefined
  /** BCP 47; without it the commonest words decide. */
  language?: string | undefined
  /** Date of the edition, ISO 8601; without it `edition.yaml` has none. */
  date?: string | undefined
  /** Resolves loose attributions; without it they stay as they are. */
  resolveAttributions?: ResolveAttributions | undefined
}

export interface ImportedText {
  /** File name → text: `edition.yaml` and the chapters. Empty when there is no text or a word would be lost. */
  files: Record<string, string>
  /** Places are the source's. */
  report: VFile
}

/**
 * Makes a manuscript of a plain text: byline, titles, headings, quotations set off from the text, paragraphs. Signs that
 * mean something in Markdown are escaped; spelling, dashes and quotation marks stay as they are. Before it returns it
 * parses its own Markdown and compares every word with the source.
 */
export function importText(source: string, options: ImportTextOptions): ImportedText {
  const file = new VFile({ path: options.path, value: source })
  const files = manuscriptOf(source, options, file)
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return { files, report: file }
}

function manuscriptOf(source: string, options: ImportTextOptions, file: VFile): Record<string, string> {
  const lines = readLines(source, file)
  const layout = divideIntoBlocks(lines, file)
  if (layout.blocks.length === 0) {
    report(file, 'manuscript-has-text', { reason: 'The file has no text.', place: { line: 1, column: 1 } })
    return {}
  }
  const front = recogniseFront(layout.blocks, file)
  const { passages, moved } = recognisePassages(layout, front, file)
  const title = titleOf(front, passages, file)
  const language = options.language ?? languageOf(layout.blocks.map(textOf).join('\n'), file)
  const resolve = options.resolveAttributions
  const { rewritings, rewritten } = rewriteAttributions(passages, { resolve, language, file })
  const chapters = chaptersOf(passages, title, rewritings)
  const names = chapters.map((chapter, index) => nameChapterFile(index + 1, chapter.title))
  const edition = editionFile({ front, title, language, slug: options.slug, date: options.date, chapters: names })
  const markdown = chapters.map((chapter) => writeMarkdown(chapter.tree))
  const loss = proveConservation({ lines, moved: [...front.moved, ...moved], rewritten, chapters, markdown, edition })
  if (loss) {
    report(file, 'text-is-conserved', loss)
    return {}
  }
  return { 'edition.yaml': edition, ...filesOf(names, markdown) }
}

function filesOf(names: string[], markdown: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, markdown[index] ?? '']))
}

/** The book's title, or its only chapter's, or the name of the file. */
function titleOf(front: Front, passages: Passage[], file: VFile): string {
  if (front.title) return front.title
  const chapter = passages.find((passage) => passage.kind === 'chapter')
  const made = chapter?.title || (file.stem ?? '').replaceAll(/[-_]+/g, ' ').trim() || 'Untitled'
  report(file, 'import-is-certain', {
    reason: `No title of the book was found; “${made}” stands in for it, ${chapter?.title ? 'from the chapter’s heading' : 'from the name of the file'}.`,
    place: { line: 1, column: 1 },
  })
  return made
}

function languageOf(text: string, file: VFile): string {
  const { language, told } = detectLanguage(text)
  if (!told || language !== 'en') {
    const why = told ? 'its commonest words were taken for the language’s' : 'the text is too short to tell'
    report(file, 'import-is-certain', {
      reason: `The language is “${language}”: ${why}.`,
      place: { line: 1, column: 1 },
    })
  }
  return language
}
