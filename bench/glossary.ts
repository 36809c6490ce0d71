/**
 * What the glossary costs: `npx tsx bench/glossary.ts [RUNS]`. Books of 100,000 and a million words with 50, 500 and
 * 5,000 terms, made here by a seeded generator, go through every stage of `readChapter`. Times of the same run are
 * compared: all of reading (parsing, stages, facts), and the terms alone: making the matcher, once for a book, and finding
 * and wrapping uses. Each count of terms has its own text, in which every 25th word or so begins a term of the glossary.
 */
import { loadavg } from 'node:os'
import { VFile } from 'vfile'
import { locatorWords } from '../scripts/citations/locator-words.ts'
import { parseMarkdown } from '../scripts/edition/parse-markdown.ts'
import { factsOf } from '../scripts/edition/read-chapter.ts'
import { chapterStages, parsedStages, type ReadContext, runStages } from '../scripts/edition/read-stages.ts'
import type { GlossaryEntry } from '../scripts/edition/types.ts'
import { TermMatcher } from '../scripts/plugins/term-matcher.ts'

const runs = Number(process.argv[2] ?? 3)
const wordsOfChapter = 5000

interface Times {
  /** Seconds: all of reading, and of it making the matcher, and finding and wrapping uses. */
  reading: number
  making: number
  linking: number
  /** Uses that were found. */
  mentions: number
}

console.log(`Load before: ${loadavg()[0]?.toFixed(1)}`)
console.log(
  '| words | terms | uses | reading, s | making the matcher, s | finding and linking, s | share of both | finding, µs a word |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const words of [100_000, 1_000_000]) {
  for (const count of [50, 500, 5000]) {
    const times = median(words, count)
    const cells = [
      ...[words, count, times.mentions].map((number) => number.toLocaleString('en')),
      ...[times.reading.toFixed(1), times.making.toFixed(2), times.linking.toFixed(2)],
      ...[`${(100 * shareOf(times)).toFixed(1)} %`, ((1e6 * times.linking) / words).toFixed(2)],
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
console.log(`Load after: ${loadavg()[0]?.toFixed(1)}`)

/** The run with the median share. */
function median(words: number, count: number): Times {
  const all = Array.from({ length: runs }, () => readBook(words, count))
  all.sort((a, b) => shareOf(a) - shareOf(b))
  return all[Math.floor(runs / 2)] ?? readBook(words, count)
}

function shareOf({ reading, making, linking }: Times): number {
  return (making + linking) / reading
}

function readBook(words: number, count: number): Times {
  const random = seeded(1921)
  const vocabulary = Array.from({ length: 20_000 }, () => inventWord(random))
  const glossary = Array.from({ length: count }, (_, index) => inventEntry(index, vocabulary, random))
  const times: Times = { reading: 0, making: 0, linking: 0, mentions: 0 }
  const matcher = timed(times, ['reading', 'making'], () => new TermMatcher(glossary))
  const context: ReadContext = {
    matcher,
    entries: new Map(glossary.map(({ id }) => [id, id])),
    glossary: { scope: 'chapter', quotations: true },
    citationsAreNotes: true,
    locatorWords: locatorWords({ locales: {}, language: 'en' }),
    questions: '',
  }
  for (let chapter = 0; chapter < words / wordsOfChapter; chapter++) {
    readChapterInSteps(inventChapter(vocabulary, glossary, random), context, times)
  }
  return times
}

/** `readChapter`, with the last stage, that of terms, timed by itself. */
function readChapterInSteps(text: string, context: ReadContext, times: Times): void {
  const file = new VFile({ path: 'chapter.md', value: text })
  const stages = chapterStages({ id: 'chapter', path: 'chapter.md' }, context)
  const tree = timed(times, ['reading'], () => {
    const parsed = runStages(parsedStages, parseMarkdown(file), file)
    return runStages(stages.slice(0, -1), parsed, file)
  })
  const linked = timed(times, ['reading', 'linking'], () => runStages(stages.slice(-1), tree, file))
  const source = { id: 'chapter', kind: 'text', matter: 'body' } as const
  times.mentions += timed(times, ['reading'], () => factsOf(source, linked, file)).mentions.length
}

/** Adds how long something takes to some of the times. */
function timed<T>(times: Times, names: ('reading' | 'making' | 'linking')[], make: () => T): T {
  const start = performance.now()
  const made = make()
  const seconds = (performance.now() - start) / 1000
  for (const name of names) times[name] += seconds
  return made
}

function inventWord(random: () => number): string {
  const syllables = ['ka', 'ro', 'mi', 'sten', 'tor', 'al', 'vi', 'nu', 'der', 'pos', 'li', 'gra', 'é', 'ov']
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables, random)).join('')
}

/** A term of one to three words with a variant; every fifth has a short form. */
function inventEntry(index: number, vocabulary: string[], random: () => number): GlossaryEntry {
  const capital = () => pick(vocabulary, random).replace(/^./u, (letter) => letter.toUpperCase())
  const term = `${Array.from({ length: 1 + Math.floor(random() * 3) }, capital).join(' ')}${index}`
  const place = { file: 'glossary.yaml', line: index + 1, column: 1 }
  return {
    id: `term-of-${index}`,
    term,
    type: index % 3 === 0 ? 'person' : 'term',
    variants: [`${capital()} ${capital()}${index}`],
    plurals: [],
    abbreviations: index % 5 === 0 ? [`Q${index.toString(2).replaceAll('0', 'A').replaceAll('1', 'B')}`] : [],
    case: 'capitals',
    definition: '',
    seeAlso: [],
    auto: true,
    index: index % 3 === 0,
    place,
    definitionPlace: place,
  }
}

/** Paragraphs of eighty words with terms, emphasis, citations, notes, quotations and a heading now and then. */
function inventChapter(vocabulary: string[], glossary: GlossaryEntry[], random: () => number): string {
  const blocks = Array.from({ length: wordsOfChapter / 80 }, (_, index) => {
    const words = Array.from({ length: 80 }, (_, at) => inventPhrase(at, vocabulary, glossary, random))
    const prefix = random() < 0.1 ? '> ' : ''
    const note = random() < 0.2 ? `[^${index}]` : ''
    const own = `${prefix}${words.join(' ')} [@work${index}, p. ${index}].${note}`
    const heading = index % 12 === 11 ? `## Section ${index}\n\n` : ''
    return heading + own + (note ? `\n\n${note}: A note on ${pick(glossary, random).term} and more.` : '')
  })
  return `# Chapter\n\n${blocks.join('\n\n')}\n`
}

function inventPhrase(at: number, vocabulary: string[], glossary: GlossaryEntry[], random: () => number): string {
  const word = pick(vocabulary, random)
  if (random() < 0.04) {
    const { term, variants, abbreviations } = pick(glossary, random)
    const form = pick([term, ...variants, ...abbreviations], random)
    return random() < 0.3 ? `${form}’s` : form
  }
  if (random() < 0.02) return `*${word}*`
  return at % 16 === 15 ? `${word},` : word
}

function pick<T>(list: T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator modulo 2^32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
