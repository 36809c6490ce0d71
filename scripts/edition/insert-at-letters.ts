import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** A mark, and where it stands: so many letters and figures of the tree are before it. */
export interface MarkAtLetter {
  mark: Element
  letters: number
}

/**
 * Puts marks into a tree, given in its order, in the middle of a sentence where that is so; what would stand inside a word
 * stands before it. A formula has no letters. Throws when a mark lies behind the end of the tree.
 */
export function insertAtLetters(tree: Root | Element, marks: MarkAtLetter[]): void {
  const waiting = [...marks]
  let before = 0
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'math') return SKIP
    if (node.type !== 'text') return
    const pieces: ElementContent[] = []
    let rest = node.value
    for (let next = waiting[0]; next; next = waiting[0]) {
      const letter = indexOfLetter(rest, next.letters - before)
      if (letter === undefined) break
      const cut = startOfWord(rest, letter)
      waiting.shift()
      if (cut > 0) pieces.push({ type: 'text', value: rest.slice(0, cut) })
      pieces.push(next.mark)
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
  if (waiting[0]) throw new Error(`A mark behind ${waiting[0].letters} letters has no place in its chapter.`)
}

const letters = /[\p{L}\p{N}]/gu

function countLetters(text: string): number {
  return text.match(letters)?.length ?? 0
}

/** Soft hyphens and apostrophes are inside a word. Where no spaces part words, a line may end between any two letters. */
function startOfWord(text: string, index: number): number {
  const before = text.slice(0, index)
  if (unspaced.test(before)) return index
  return index - (/[\p{L}\p{M}\p{N}\u{AD}’']*$/u.exec(before)?.[0].length ?? 0)
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*$/u

/** Where the letter stands that has `count` letters before it; none when the text is shorter. */
function indexOfLetter(text: string, count: number): number | undefined {
  let seen = 0
  for (const match of text.matchAll(letters)) {
    if (seen === count) return match.index
    seen += 1
  }
  return undefined
}
