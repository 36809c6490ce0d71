import type { Element, Root, Text } from 'hast'
import { h } from 'hastscript'
import { SKIP, visitParents } from 'unist-util-visit-parents'

const skipped = new Set(['code', 'pre', 'svg', 'math'])
/** The beginning of a word up to where it may be divided. */
const beginning = String.raw`[^\s\u00AD\p{P}]+`
/** V. I. Lenin, J.-P. Martin. */
const initials = String.raw`(?<![\p{L}\p{N}.])(?:\p{Lu}\.(?: |-|(?=\p{Lu}\.)))+(?<= )(?=\p{Lu})${beginning}`
/** p. 5, ch. xii, vol. 2. */
const numbered = String.raw`(?<![\p{L}\p{N}\u00AD])\p{L}{1,4}\. (?:\d+|[ivxlc]+(?![\p{L}\u00AD]))`

/**
 * Keeps on one line, `span.together`, what a reader takes for one word: initials and the name behind them, a day and its
 * month, an abbreviation and its number (Hart). The text stays what it is, with its spaces and soft hyphens, of which a name
 * keeps those behind its first part. Changes the tree it is given, of which `language` is that of the months (BCP 47).
 */
export function keepWordsTogether(tree: Root, { language }: { language: string }): Root {
  const together = new RegExp(`(${[initials, datesIn(language), numbered].join('|')})`, 'u')
  visitParents(tree, 'text', (text: Text, ancestors) => {
    const parent = ancestors.at(-1) as Element | Root
    if (ancestors.some((each) => each.type === 'element' && skipped.has(each.tagName))) return undefined
    const parts = text.value.split(together)
    if (parts.length === 1) return undefined
    const made = parts.flatMap((value, index) =>
      value === '' ? [] : [index % 2 === 1 ? h('span.together', value) : { type: 'text' as const, value }],
    )
    const at = parent.children.indexOf(text as never)
    parent.children.splice(at, 1, ...made)
    return [SKIP, at + made.length]
  })
  return tree
}

/** 5 March, 5. März, March 5, 5 Mar.: in the first form the month may have soft hyphens. */
function datesIn(language: string): string {
  const words = (['long', 'short'] as const).flatMap((month) => monthsIn(language, month))
  if (words.length === 0) return '(?!)'
  const letters = words.map((month) => [...month].join('\\u00AD?'))
  const starts = words.map((month) => month.slice(0, 2))
  const day = String.raw`(?<!\p{N})\d{1,2}(?:[-–]\d{1,2})?`
  const before = `${day}\\.? (?=(?:${letters.join('|')})(?!\\p{L}))(?:${starts.join('|')})[^\\s\\u00AD\\p{P}]*`
  return `${before}|(?<!\\p{L})(?:${words.join('|')}) ${day}(?!\\p{N})`
}

/** Words alone, as they stand beside a day: of Chinese there are none. */
function monthsIn(language: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2000, index, 5))
    return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? ''
  }).filter((name) => /^\p{L}+$/u.test(name))
}
