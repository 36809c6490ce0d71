import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Heading } from './facts.ts'
import type { ContentsEntry, FinishedChapter } from './types.ts'

/** A chapter that the edition makes of itself: a title, and what stands under it; `headings` are those below the title. */
export function generatedChapter(
  source: ContentsEntry,
  title: string,
  children: ElementContent[],
  headings: Heading[] = [],
): FinishedChapter {
  const heading = h('h1', { id: source.id }, [h('span.chapter-title', title)])
  return {
    id: source.id,
    kind: source.kind,
    matter: source.matter,
    ...(source.part ? { part: source.part } : {}),
    title,
    shortTitle: title,
    headings: [{ id: source.id, level: 1, text: title }, ...headings],
    tree: { type: 'root', children: [heading, ...children] },
  }
}
