import type { Block, Book, Chapter } from './book.ts'
import { type ChapterDraft, inventRuns } from './invent-runs.ts'
import { inventTerms } from './invent-terms.ts'
import { makeProse, type Prose } from './make-prose.ts'

const wordsOfChapter = 4000
const wordsOfSection = 700
const chaptersOfPart = 6

/**
 * A book of about so many words, notes not counted, the same for the same number. Each call of a note comes after
 * “case C.N”, and its note begins “File C.N:” (chapter and note), both with a no-break space, so that whether the two stand on
 * one page can be read in the text of a finished page.
 */
export function inventBook(words: number): Book {
  const prose = makeProse(words)
  const terms = inventTerms(prose)
  const count = Math.max(2, Math.round(words / wordsOfChapter))
  const draft = { prose, terms, headings: [] }
  const chapters = Array.from({ length: count }, (_, index) => inventChapter(`c${index + 1}`, words / count, draft))
  const parts = Array.from({ length: Math.ceil(count / chaptersOfPart) }, (_, index) => ({
    title: prose.title(3),
    chapters: chapters.slice(index * chaptersOfPart, (index + 1) * chaptersOfPart),
  }))
  return { title: 'The Book of Measures', author: 'Ada Miller', language: 'en-GB', parts, terms }
}

function inventChapter(id: string, words: number, book: Pick<ChapterDraft, 'prose' | 'terms' | 'headings'>): Chapter {
  const draft: ChapterDraft = { ...book, chapter: id, sinceNote: 0, notes: 0, places: 0, used: new Set() }
  const blocks: Block[] = []
  let sections = 0
  for (let written = 0; written < words; ) {
    if (written >= sections * wordsOfSection && sections++ > 0) blocks.push(inventHeading(sections, draft))
    const made = inventBlock(draft)
    blocks.push(made.block)
    written += made.words
  }
  return { id, title: draft.prose.title(4), blocks }
}

function inventHeading(number: number, { prose, headings, chapter }: ChapterDraft): Block {
  const id = `${chapter}-s${number}`
  const title = prose.title(5)
  headings.push({ chapter, section: id, title })
  return { kind: 'heading', level: number % 3 === 0 ? 3 : 2, id, title }
}

function inventBlock(draft: ChapterDraft): { block: Block; words: number } {
  const { prose } = draft
  const kind = prose.below(100)
  if (kind < 2) return { block: inventTable(prose), words: 36 }
  if (kind < 4) return { block: { kind: 'verse', lines: prose.sentences(60) }, words: 60 }
  if (kind < 8) {
    const items = Array.from({ length: 3 + prose.below(4) }, () => inventRuns(20, draft))
    return {
      block: { kind: 'list', items: items.map(({ runs }) => runs) },
      words: sum(items.map((item) => item.words)),
    }
  }
  const { runs, words } = inventRuns(40 + prose.below(110), draft)
  return { block: { kind: kind < 14 ? 'quotation' : 'paragraph', runs }, words }
}

function inventTable(prose: Prose): Block {
  const row = () => [prose.title(3), String(1000 + prose.below(9000)), String(prose.below(100))]
  return { kind: 'table', head: ['District', 'Houses', 'Mills'], rows: Array.from({ length: 6 }, row) }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
