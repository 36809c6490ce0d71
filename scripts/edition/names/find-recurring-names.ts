import type { WordCount } from './count-words.ts'
import type { KnownNames } from './known-names.ts'
import type { Word, WordBlock } from './word-blocks.ts'

export interface RecurringName {
  /** As it stands first. */
  name: string
  count: number
  /** Blocks, in the order of the text. */
  blocks: WordBlock[]
}

export interface FindRecurringNamesOptions {
  counts: Map<string, WordCount>
  known: KnownNames
  /** Whether a single capitalised word may be a name. */
  singleWords: boolean
  /** Whether words such as “of” may stand inside a name. */
  connected: boolean
}

/** Stand inside a name, between words with capitals. */
const connectors = new Set('of de du des di da do dos del della van von der den la le the'.split(' '))
const romanNumeral = /^[IVXLCDM]+$/
/** English writes what belongs to a country or a people with a capital. */
const adjective = /(?:ish|ese|ians?|eans?|cans?)$/

/**
 * Names that are not known: words with capitals that stand together, each counted in its longest form that recurs, the
 * most frequent first. A capital at the beginning of a sentence counts when the word has one elsewhere too.
 */
export function findRecurringNames(blocks: WordBlock[], options: FindRecurringNamesOptions): RecurringName[] {
  const chains = blocks.flatMap((block) => chainsOf(block.words, options).map((words) => ({ words, block })))
  const whole = tally(chains)
  const recurring = new Set([...whole].filter(([, { count }]) => count > 1).map(([key]) => key))
  const pieces = chains.flatMap(({ words, block }) =>
    recurring.has(keyOf(words)) ? [{ words, block }] : piecesOf(words).map((piece) => ({ words: piece, block })),
  )
  const names = tally(pieces.filter(({ words }) => isName(words, options)))
  return joinForms(names, blocks).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

interface Occurrence {
  words: Word[]
  block: WordBlock
}

function tally(occurrences: Occurrence[]): Map<string, RecurringName> {
  const names = new Map<string, RecurringName>()
  for (const { words, block } of occurrences) {
    const key = keyOf(words)
    const name = names.get(key)
    if (!name) names.set(key, { name: writtenAs(words), count: 1, blocks: [block] })
    else {
      name.count++
      if (name.blocks.at(-1) !== block) name.blocks.push(block)
    }
  }
  return names
}

/** Stretches of words with capitals, connectors between them, from which what is known is taken out. */
function chainsOf(words: Word[], options: FindRecurringNamesOptions): Word[][] {
  const chains: Word[][] = []
  let chain: Word[] = []
  const close = () => {
    if (chain.length === 0) return
    chains.push(...unknownIn(chain, options.known))
    chain = []
  }
  for (const word of words) {
    if (chain.length > 0 && !word.joined) close()
    const begins = word.opens && !isMostlyCapital(word, options.counts)
    if (word.capital && !begins && word.bare.length > 1) chain.push(word)
    else if (options.connected && chain.length > 0 && connectors.has(word.folded)) chain.push(word)
    else close()
  }
  close()
  return chains
}

/** What is left beside a known name is a name only when it has two words: not the “Comrade” of “Comrade Trotsky”. */
function unknownIn(chain: Word[], known: KnownNames): Word[][] {
  const parts: Word[][] = []
  let part: Word[] = []
  let split = false
  for (let at = 0; at < chain.length; ) {
    const length = known.lengthAt(chain, at)
    if (length === 0) part.push(chain[at++] as Word)
    else {
      parts.push(part)
      part = []
      split = true
      at += length
    }
  }
  return [...parts, part].map(trim).filter((words) => capitals(words) > (split ? 1 : 0))
}

function trim(words: Word[]): Word[] {
  const first = words.findIndex(({ capital }) => capital)
  return first === -1 ? [] : words.slice(first, words.findLastIndex(({ capital }) => capital) + 1)
}

function capitals(words: Word[]): number {
  return words.filter(({ capital }) => capital).length
}

/** Divided at connectors and after possessives. */
function piecesOf(words: Word[]): Word[][] {
  const pieces: Word[][] = [[]]
  for (const word of words) {
    if (word.capital) pieces.at(-1)?.push(word)
    if (!word.capital || word.text !== word.bare) pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 0)
}

function isName(words: Word[], options: FindRecurringNamesOptions): boolean {
  const [first] = words
  if (!first || words.length > 1) return words.length > 1
  const allCapitals = first.bare.length > 1 && first.bare === first.bare.toUpperCase()
  if (romanNumeral.test(first.bare) || /\p{N}/u.test(first.bare)) return false
  if (allCapitals) return true
  if (adjective.test(first.folded) || isDerived(first.folded, options)) return false
  return options.singleWords && first.bare.length > 2 && !hasSmall(first.folded, options.counts)
}

/** A “Leninist” needs no entry beside Lenin. */
function isDerived(folded: string, { counts, known }: FindRecurringNamesOptions): boolean {
  const stem = folded.replace(/(?:ists?|isms?|ites?)$/, '')
  return stem !== folded && (known.hasWord(stem) || (counts.get(stem)?.capital ?? 0) > 0)
}

function hasSmall(folded: string, counts: Map<string, WordCount>): boolean {
  const forms = [folded, `${folded}s`, folded.replace(/s$/, '')]
  return forms.some((form) => (counts.get(form)?.small ?? 0) > 0)
}

function isMostlyCapital({ folded }: Word, counts: Map<string, WordCount>): boolean {
  const count = counts.get(folded)
  return count !== undefined && count.capital > count.small
}

/** “Serge” is counted with “Victor Serge”, “kulaks” with “kulak”; the more frequent of the two names both. */
function joinForms(names: Map<string, RecurringName>, blocks: WordBlock[]): RecurringName[] {
  const order = new Map(blocks.map((block, index) => [block, index]))
  for (const [key, name] of [...names]) {
    const surname = key.split(' ').at(-1) ?? ''
    const short = name.count > 1 && surname !== key && names.has(surname) ? surname : key.replace(/s$/, '')
    const other = short === key ? undefined : names.get(short)
    if (!other) continue
    const inEither = [...new Set([...name.blocks, ...other.blocks])]
    const where = inEither.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    names.delete(short)
    names.set(key, {
      name: (other.count > name.count ? other : name).name,
      count: name.count + other.count,
      blocks: where,
    })
  }
  return [...names.values()]
}

function keyOf(words: Word[]): string {
  return words.map(({ folded }) => folded).join(' ')
}

function writtenAs(words: Word[]): string {
  return words.map(({ text, bare }, index) => (index === words.length - 1 ? bare : text)).join(' ')
}
