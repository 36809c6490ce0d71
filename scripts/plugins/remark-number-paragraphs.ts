import type { Parents, Root } from 'mdast'
import { paragraphNumbers } from './paragraph-numbers.ts'

export interface RemarkNumberParagraphsOptions {
  chapter: string
  /** Of its paragraphs, in order; empty where they have none. */
  references: string[]
}

/**
 * Begins each paragraph with `a.paragraph-number`, which has the reference as its name and its id (`p-2-14a`), and leads to
 * itself: the address of the paragraph. It has no words of its own, so that the text stays as it was written; what is seen
 * of it is the style’s or the writer’s. The key Tab passes over it.
 */
export function remarkNumberParagraphs({ chapter, references }: RemarkNumberParagraphsOptions) {
  return (tree: Root): void => {
    const counted = paragraphNumbers(tree).filter(({ counts }) => counts)
    for (const [index, { node }] of counted.entries()) {
      const reference = references[index]
      if (reference !== undefined) (node.children as Parents['children'][number][]).unshift(markOf(reference, chapter))
    }
  }
}

function markOf(reference: string, chapter: string): Parents['children'][number] {
  const id = `p-${reference.replaceAll('.', '-')}`
  const hProperties = {
    id,
    className: ['paragraph-number'],
    href: `edition:${chapter}#${id}`,
    dataReference: reference,
    ariaLabel: reference,
    tabIndex: -1,
  }
  return {
    type: 'paragraphNumber',
    data: { hName: 'a', hProperties },
    children: [],
  } as unknown as Parents['children'][number]
}
