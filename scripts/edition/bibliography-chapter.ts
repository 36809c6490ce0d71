import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BibliographyEntry } from './facts.ts'
import type { ContentsEntry, FinishedChapter } from './types.ts'

/** The bibliography as a chapter: one entry a cited work, in the order that the style gives. */
export function bibliographyChapter(
  source: ContentsEntry,
  title: string,
  entries: BibliographyEntry[],
): FinishedChapter {
  const items = entries.map(({ key, content }) => h('li', { id: `ref-${key}` }, content as ElementContent[]))
  return {
    id: source.id,
    kind: source.kind,
    matter: source.matter,
    title,
    shortTitle: title,
    headings: [{ id: source.id, level: 1, text: title }],
    tree: {
      type: 'root',
      children: [h('h1', { id: source.id }, [h('span.chapter-title', title)]), h('ul.bibliography', items)],
    },
  }
}
