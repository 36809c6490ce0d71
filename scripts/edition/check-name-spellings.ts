import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { capitalsMeanNames } from './names/common-names.ts'
import type { WordCount } from './names/count-words.ts'
import { findLikeSpellings } from './names/find-like-spellings.ts'
import type { KnownNames } from './names/known-names.ts'
import { placeOfWords } from './names/place-of-words.ts'
import { type Word, type WordBlock, wordsOf } from './names/word-blocks.ts'
import type { GlossaryEntry, Place } from './types.ts'

export interface CheckNameSpellingsOptions {
  glossary: GlossaryEntry[]
  known: KnownNames
  counts: Map<string, WordCount>
  /** Words in small letters that are like each other in every book: months, countries. */
  common: ReadonlySet<string>
  /** BCP 47. */
  language: string
  fileOf(path: string): VFile
}

interface Spelling {
  folded: string
  written: string
  /** How often texts have it; 0 for a form of the glossary that none uses. */
  count: number
  first?: { word: Word; block: WordBlock }
  entry?: GlossaryEntry
}

/** Reports names of the running text that look like another spelling of a name in it, or of one of the glossary. */
export function checkNameSpellings(blocks: WordBlock[], options: CheckNameSpellingsOptions): void {
  const { known, counts, common, language, fileOf } = options
  const spellings = gatherSpellings(blocks, options.glossary)
  const pairs = findLikeSpellings([...spellings.values()], {
    counts,
    common,
    isKnown: (word) => known.hasWord(word),
    needsKnown: !capitalsMeanNames(language),
  })
  for (const pair of pairs) {
    const [rare, usual] = [spellings.get(pair.rare), spellings.get(pair.usual)]
    if (rare?.first && usual) tell(rare, usual, fileOf)
  }
}

/** Every word with a capital, by its folded form: in the running text, not in quotations set off, and in the glossary. */
function gatherSpellings(blocks: WordBlock[], glossary: GlossaryEntry[]): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>()
  for (const block of blocks) {
    if (block.quoted) continue
    for (const word of block.words) {
      if (!word.capital) continue
      const spelling = spellings.get(word.folded)
      if (spelling) spelling.count++
      else spellings.set(word.folded, { folded: word.folded, written: word.bare, count: 1, first: { word, block } })
    }
  }
  for (const entry of glossary) {
    for (const { capital, folded, bare } of [entry.term, ...entry.variants].flatMap((form) => wordsOf(form))) {
      const spelling = spellings.get(folded)
      if (spelling) spelling.entry ??= entry
      else if (capital) spellings.set(folded, { folded, written: bare, count: 0, entry })
    }
  }
  return spellings
}

function tell(rare: Spelling, usual: Spelling, fileOf: CheckNameSpellingsOptions['fileOf']): void {
  const place = placeOf(rare, fileOf)
  const other = placeOf(usual, fileOf)
  if (!place) return
  report(fileOf(place.file), 'name-is-spelt-alike', {
    reason: `“${rare.written}” (${times(rare)}) and “${usual.written}” (${times(usual)}) look like two spellings of one name.`,
    place: { line: place.line, column: place.column },
    actual: rare.written,
    expected: [usual.written],
    ...(other ? { cause: { reason: 'the other spelling', ...other } } : {}),
  })
}

function placeOf({ first, entry }: Spelling, fileOf: CheckNameSpellingsOptions['fileOf']): Place | undefined {
  return first ? placeOfWords(first.word.bare, first.block, String(fileOf(first.block.place.file))) : entry?.place
}

function times({ count }: Spelling): string {
  if (count === 0) return 'in the glossary'
  return count === 1 ? 'once' : `${count} times`
}
