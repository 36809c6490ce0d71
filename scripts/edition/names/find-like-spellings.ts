import { distance } from 'fastest-levenshtein'
import type { WordCount } from './count-words.ts'
import { foldSpelling } from './fold-spelling.ts'

/** A word with a capital, in all its places. */
export interface NameWord {
  folded: string
  count: number
}

export interface LikeSpelling {
  /** The spelling to ask about: the rarer one. */
  rare: string
  usual: string
}

export interface FindLikeSpellingsOptions {
  counts: Map<string, WordCount>
  /** Whether the author says that it is right: it stands in the glossary, or among familiar names. */
  isKnown(word: string): boolean
  /** Whether capitals say too little for two words that are both unknown. */
  needsKnown: boolean
  /** Names that are like each other in every book: countries, languages, months. */
  common: ReadonlySet<string>
}

const shortest = 5
/** From here on, one letter tells two words of one use each apart too seldom to be a reason for silence. */
const long = 8
/** Endings that make another word of a name, not another spelling; the longest first. */
const endings =
  /(?:isation|ization|ising|izing|ists|isms|ites|ians|eans|ist|ism|ite|ian|ean|ish|ese|ies|ers|ing|ans|ens|an|en|es|er|ed|ic|al|ia|in|y|e|s|a|n)$/

/**
 * Pairs of words that look like one name: equal when transliterations are folded, or one letter apart inside the word
 * where one of them is rare. Linear in the words: only those that are alike but for a letter are compared.
 */
export function findLikeSpellings(words: NameWord[], options: FindLikeSpellingsOptions): LikeSpelling[] {
  const names = words.filter(({ folded }) => isCandidate(folded, options))
  const pairs = new Map<string, LikeSpelling>()
  for (const [likeness, keys] of [
    [foldsAlike, foldKeys],
    [isSlip, deletions],
  ] as const) {
    for (const [one, other] of sharing(names, keys)) {
      const [usual, rare] = inOrder(one, other, options)
      const key = `${usual.folded} ${rare.folded}`
      if (!pairs.has(key) && mayBePair(usual, rare, options) && likeness(usual, rare, options)) {
        pairs.set(key, { rare: rare.folded, usual: usual.folded })
      }
    }
  }
  return [...pairs.values()]
}

function isCandidate(folded: string, { counts, common }: FindLikeSpellingsOptions): boolean {
  return (
    [...folded].length >= shortest &&
    !/\p{N}/u.test(folded) &&
    !common.has(folded) &&
    (counts.get(folded)?.small ?? 0) === 0
  )
}

/** One of the two must be a name beyond doubt, and one of them not what the author says is right. */
function mayBePair(
  usual: NameWord,
  rare: NameWord,
  { isKnown, needsKnown, counts }: FindLikeSpellingsOptions,
): boolean {
  if (isKnown(usual.folded)) return !isKnown(rare.folded)
  return !needsKnown && (counts.get(usual.folded)?.capital ?? 0) > 0
}

/** Every two words that have a key in common. */
function sharing(words: NameWord[], keysOf: (word: string) => Iterable<string>): [NameWord, NameWord][] {
  const holders = new Map<string, NameWord[]>()
  const pairs: [NameWord, NameWord][] = []
  for (const word of words) {
    for (const key of keysOf(word.folded)) {
      const others = holders.get(key)
      if (!others) holders.set(key, [word])
      else {
        for (const other of others) if (other !== word) pairs.push([other, word])
        others.push(word)
      }
    }
  }
  return pairs
}

function foldKeys(word: string): string[] {
  return [foldSpelling(word)]
}

/** The word without each of its letters in turn, but the first: what two words have in common that are one letter apart. */
function deletions(word: string): Set<string> {
  const letters = [...word]
  return new Set([
    word,
    ...letters.slice(1).map((_, index) => [...letters.slice(0, index + 1), ...letters.slice(index + 2)].join('')),
  ])
}

/** The spelling of the glossary first, then the more frequent one. */
function inOrder(one: NameWord, other: NameWord, { isKnown }: FindLikeSpellingsOptions): [NameWord, NameWord] {
  const known = Number(isKnown(one.folded)) - Number(isKnown(other.folded))
  return known > 0 || (known === 0 && one.count >= other.count) ? [one, other] : [other, one]
}

function foldsAlike(usual: NameWord, rare: NameWord): boolean {
  return usual.folded !== rare.folded && !differInEnding(usual.folded, rare.folded)
}

function isSlip(usual: NameWord, rare: NameWord, { isKnown }: FindLikeSpellingsOptions): boolean {
  const [one, other] = [usual.folded, rare.folded]
  const alone = usual.count <= rare.count * 2 && !isKnown(one)
  if (rare.count > 2 || (alone && one.length < long) || one.length <= shortest) return false
  return (
    !differInEnding(one, other) &&
    one.at(-1) === other.at(-1) &&
    (distance(one, other) === 1 || areTransposed(one, other))
  )
}

function differInEnding(one: string, other: string): boolean {
  const stems = (word: string) => [word, word.replace(endings, ''), word.replace(endings, '').replace(endings, '')]
  const others = new Set(stems(other))
  return stems(one).some((stem) => stem.length >= 3 && others.has(stem))
}

/** Two neighbouring letters have changed places. */
function areTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
