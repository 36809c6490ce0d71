import { locatorSpelling } from './locator-spelling.ts'
import type { LocatorWords } from './locator-words.ts'

/** A suffix divided: `, p. 12, emphasis added` → page, 12, `, emphasis added`. */
export interface Located {
  label?: string
  locator?: string
  /** What is left of the text after the locator. */
  rest: string
}

/** “V. I. Lenin”, not verse 1. */
const initials = /^\p{Lu}\.\s*(?:\p{Lu}\.[\s-]*)+\p{Lu}\p{L}/u

/** Finds the locator at the start of a suffix, with or without a label or braces (Pandoc User’s Guide, “Locators”). */
export function parseLocator(suffix: string, words: LocatorWords): Located {
  const braced = /^\s*,?\s*\{([^{}]*)\}/.exec(suffix)
  if (braced) return { ...labelled(braced[1]?.trim() ?? '', words), rest: suffix.slice(braced[0].length) }
  const lead = /^\s*,?\s*/.exec(suffix)?.[0].length ?? 0
  const { label, text } = takeLabel(suffix.slice(lead), words)
  const found = (label ? words.values.labelled : words.values.bare).exec(text)?.[0]
  if (!found) return { rest: suffix }
  return { label: label ?? 'page', locator: found.trim(), rest: text.slice(found.length) }
}

function labelled(inner: string, words: LocatorWords): Omit<Located, 'rest'> {
  if (!inner) return {}
  const { label, text } = takeLabel(inner, words)
  return { label: label ?? 'page', locator: text }
}

function takeLabel(text: string, { labels, longest }: LocatorWords): { label?: string; text: string } {
  if (initials.test(text)) return { text }
  const spelling = locatorSpelling(text.slice(0, longest + 1))
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const label = endsAt(text, length) ? labels.get(spelling.slice(0, length)) : undefined
    if (label !== undefined) return { label, text: text.slice(length).trimStart() }
  }
  return { text }
}

/** A word is parted from what follows by its full stop, by white space or by a figure. */
function endsAt(text: string, length: number): boolean {
  return /[^\p{L}\p{N}]/u.test(text.charAt(length - 1)) || /[\s\d]/.test(text.charAt(length))
}
