import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type BibliographyListOptions, bibliographyList } from './bibliography-list.ts'
import type { BibliographyGroup, Heading } from './facts.ts'
import { generatedChapter } from './generated-chapter.ts'
import type { ContentsEntry, FinishedChapter } from './types.ts'

/** The bibliography as a chapter: one entry a work, in the order that the style gives, under the headings of its sections. */
export function bibliographyChapter(
  source: ContentsEntry,
  title: string,
  groups: BibliographyGroup[],
  options: BibliographyListOptions,
): FinishedChapter {
  const headings: Heading[] = []
  const children = groups.flatMap((group, index): ElementContent[] => {
    const list = bibliographyList(group, options)
    if (group.title === undefined) return [list]
    const heading: Heading = { id: `section-${index + 1}`, level: 2, text: group.title }
    headings.push(heading)
    return [h('h2', { id: heading.id }, group.title), list]
  })
  return generatedChapter(source, title, children, headings)
}
