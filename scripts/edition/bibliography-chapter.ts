import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BibliographyEntry } from './facts.ts'
import { generatedChapter } from './generated-chapter.ts'
import type { ContentsEntry, FinishedChapter } from './types.ts'

/** The bibliography as a chapter: one entry a cited work, in the order that the style gives. */
export function bibliographyChapter(
  source: ContentsEntry,
  title: string,
  entries: BibliographyEntry[],
): FinishedChapter {
  const items = entries.map(({ key, content }) => h('li', { id: `ref-${key}` }, content as ElementContent[]))
  return generatedChapter(source, title, [h('ul.bibliography', items)])
}
