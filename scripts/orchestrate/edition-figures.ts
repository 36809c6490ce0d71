import type { BookFacts } from './read-book.ts'

/** What a book holds, counted. */
export interface EditionFigures {
  chapters: number
  words: number
  notes: number
  citations: number
  works: number
  termsLinked: number
  glossaryEntries: number
  pictures: number
}

export function editionFigures(book: BookFacts): EditionFigures {
  const facts = book.chapters.map((chapter) => chapter.facts)
  const sum = (count: (each: (typeof facts)[number]) => number) => facts.reduce((total, each) => total + count(each), 0)
  return {
    chapters: book.chapters.filter(({ source }) => source.kind === 'text').length,
    words: sum((each) => each.words),
    notes: sum((each) => each.notes.length + each.editorNotes.length),
    citations: sum((each) => each.citations.length),
    works: book.index.bibliography.length,
    termsLinked: sum((each) => each.terms.length),
    glossaryEntries: book.sources.glossary.length,
    pictures: book.pictures.length,
  }
}
