import { describe, expect, it } from 'vitest'
import { TermMatcher } from '../../../scripts/plugins/term-matcher.ts'
import { entryOf } from './mark-terms.ts'

interface Link {
  start: number
  end: number
  id: string
}

/** The obvious matcher, for exact terms: at each place every form is tried, the longest that stands there wins. */
function naiveLinks(text: string, forms: string[]): Link[] {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length)
  const isLetter = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '')
  const links: Link[] = []
  for (let at = 0; at < text.length; at++) {
    if (isLetter(at - 1)) continue
    const form = longestFirst.find((each) => text.startsWith(each, at) && !isLetter(at + each.length))
    if (!form) continue
    links.push({ start: at, end: at + form.length, id: form })
    at += form.length - 1
  }
  return links
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator modulo 2^32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Few and short words, so that forms begin with, end with and contain each other, in a text that is full of them. */
const words = ['a', 'ab', 'Ab', 'ba', 'Left', 'left', 'Opposition', 'of', 'été', 'Ё', 'σοφός', '1921', 'XIV', 'z']
const between = [' ', ' ', ' ', ' ', ' ', ' ', ', ', '. ', '; ', ' – ', ' (', ') ', '! ', '/', '…']

function randomBook(seed: number): { text: string; forms: string[] } {
  const random = seeded(seed)
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const count = (most: number) => 1 + Math.floor(random() * most)
  const forms = Array.from({ length: count(12) }, () => Array.from({ length: count(4) }, () => pick(words)).join(' '))
  const text = Array.from({ length: count(200) }, () => {
    const part = random() < 0.3 ? pick(forms) : pick(words)
    return part + pick(between)
  }).join('')
  return { text, forms: [...new Set(forms)] }
}

describe('terms that are exact', () => {
  it('are found where the obvious matcher finds them, in 3,000 random texts', () => {
    let links = 0
    for (let seed = 1; seed <= 3000; seed++) {
      const { text, forms } = randomBook(seed)
      const entries = forms.map((term) => entryOf({ term, case: 'exact' }))
      const found = new TermMatcher(entries, { language: 'ru' }).find(text)
      const expected = naiveLinks(text, forms)
      links += expected.length
      expect({ seed, links: found.map(({ start, end, ids }) => ({ start, end, id: ids.join('|') })) }).toEqual({
        seed,
        links: expected,
      })
    }
    expect(links).toBeGreaterThan(50_000)
  })
})
