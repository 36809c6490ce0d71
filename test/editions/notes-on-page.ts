import { type ReadPage, wordsOnPage } from '../../scripts/checks/words-on-page.ts'

/** The notes of a printed page in which words stand, by their numbers or signs, with which they begin, there or some pages before. */
export function notesOnPage(words: string, page: number, pages: ReadPage[]): string[] {
  const found: string[] = []
  let note = ''
  for (let at = Math.max(0, page - 3); at <= page; at += 1) {
    for (const line of (pages[at]?.notes.join('') ?? '').split('\n')) {
      note = /^(?:(\d+)\.|([*†‡§‖¶]+)) /.exec(line)?.slice(1).find(Boolean) ?? note
      if (at === page && wordsOnPage(words, 0, [{ text: line, notes: [] }])) found.push(note)
    }
  }
  return found
}
