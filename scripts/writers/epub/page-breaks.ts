import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { PageMap } from '../../edition/page-map.ts'

/** A printed page that begins in a chapter. */
export interface PageBreak {
  label: string
  /** Of the mark that is put there. */
  id: string
  /** Letters and figures of the chapter before it. */
  letters: number
}

/** Chapter id → the pages that begin in it, in reading order. */
export function pageBreaksOf(pageMap: PageMap | undefined): Map<string, PageBreak[]> {
  const breaks = new Map<string, PageBreak[]>()
  for (const { page, chapter, letters } of pageMap?.starts ?? []) {
    const label = pageMap?.labels[page] ?? String(page + 1)
    breaks.set(chapter, [...(breaks.get(chapter) ?? []), { label, id: `print-page-${label}`, letters }])
  }
  return breaks
}

/**
 * Puts a mark where each page begins, in the middle of a sentence where that is so. A page that begins with the rest of
 * a word has its mark before the word.
 */
export function insertPageBreaks(tree: Root | Element, breaks: PageBreak[]): void {
  const waiting = [...breaks]
  let before = 0
  visit(tree, 'text', (node, index, parent) => {
    const pieces: ElementContent[] = []
    let rest = node.value
    for (let next = waiting[0]; next; next = waiting[0]) {
      const letter = indexOfLetter(rest, next.letters - before)
      if (letter === undefined) break
      const cut = startOfWord(rest, letter)
      waiting.shift()
      if (cut > 0) pieces.push({ type: 'text', value: rest.slice(0, cut) })
      pieces.push(mark(next))
      before += countLetters(rest.slice(0, cut))
      rest = rest.slice(cut)
    }
    before += countLetters(rest)
    if (!pieces.length || !parent || index === undefined) return
    const last: Text = { type: 'text', value: rest }
    const children: RootContent[] = parent.children
    children.splice(index, 1, ...pieces, last)
    return index + pieces.length + 1
  })
  if (waiting[0]) throw new Error(`Page ${waiting[0].label} begins after the end of its chapter.`)
}

function mark({ label, id }: PageBreak): Element {
  return h('span', { id, role: 'doc-pagebreak', ariaLabel: label })
}

const letters = /[\p{L}\p{N}]/gu

function countLetters(text: string): number {
  return text.match(letters)?.length ?? 0
}

/** Soft hyphens and apostrophes are inside a word. */
function startOfWord(text: string, index: number): number {
  return index - (/[\p{L}\p{M}\p{N}\u{AD}’']*$/u.exec(text.slice(0, index))?.[0].length ?? 0)
}

/** Where the letter stands that has `count` letters before it; none when the text is shorter. */
function indexOfLetter(text: string, count: number): number | undefined {
  let seen = 0
  for (const match of text.matchAll(letters)) {
    if (seen === count) return match.index
    seen += 1
  }
  return undefined
}
