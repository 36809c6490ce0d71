import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visitParents } from 'unist-util-visit-parents'

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** 1921–1929, 12-15: numbers that a dash joins. */
const range = /(\d+[-\u2010\u2013]\d+)/

/**
 * Keeps ranges of numbers on one line in what is set large, headings and a title page, `span.range`: there a range that is
 * divided is seen at once. Everywhere else a line may end behind the dash (Chicago). CSS has no rule for it. Changes the
 * tree it is given.
 */
export function keepRangesWhole(tree: Root, { isTitlePage }: { isTitlePage: boolean }): Root {
  visitParents(tree, 'text', (text, ancestors) => {
    const parent = ancestors.at(-1) as Element | Root
    const isLarge = isTitlePage || ancestors.some((each) => each.type === 'element' && headings.has(each.tagName))
    if (!isLarge || !range.test(text.value)) return undefined
    const parts = text.value.split(range).filter((part) => part !== '')
    const made = parts.map((value) => (range.test(value) ? h('span.range', value) : { type: 'text' as const, value }))
    const at = parent.children.indexOf(text as never)
    parent.children.splice(at, 1, ...made)
    return [SKIP, at + made.length]
  })
  return tree
}
