import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type BibliographyListOptions, bibliographyList } from './bibliography-list.ts'
import type { BibliographyGroup } from './facts.ts'
import type { FinishedChapter } from './types.ts'

/** Ends a chapter with the works that it cites, under a heading of their own; without any it stays as it is. */
export function appendBibliography(
  chapter: FinishedChapter,
  title: string,
  groups: BibliographyGroup[],
  options: BibliographyListOptions,
): FinishedChapter {
  if (groups.length === 0) return chapter
  const lists = groups.flatMap((group): ElementContent[] => [
    ...(group.title === undefined ? [] : [h('h3', group.title)]),
    bibliographyList(group, options),
  ])
  const section = h('section.chapter-bibliography', { role: 'doc-bibliography', ariaLabel: title }, [
    h('h2', title),
    ...lists,
  ])
  return { ...chapter, tree: { ...chapter.tree, children: [...chapter.tree.children, section] } }
}
