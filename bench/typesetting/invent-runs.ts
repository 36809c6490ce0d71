import type { Run, Term } from './book.ts'
import type { Prose } from './make-prose.ts'

const wordsPerNote = 150

/** A chapter while it is written. */
export interface ChapterDraft {
  prose: Prose
  terms: Term[]
  /** Headings of the chapters until now, of which cross-references are made. */
  headings: { chapter: string; section: string; title: string }[]
  chapter: string
  /** Words since the last note. */
  sinceNote: number
  notes: number
  /** Uses of terms and marks of the index. */
  places: number
  used: Set<string>
}

/** Sentences of together at least so many words, among which stand terms, marks, references and notes. */
export function inventRuns(least: number, draft: ChapterDraft): { runs: Run[]; words: number } {
  const runs: Run[] = []
  let words = 0
  for (const sentence of draft.prose.sentences(least)) {
    const length = sentence.split(' ').length
    runs.push(...dressSentence(sentence, draft))
    words += length
    draft.sinceNote += length
    if (draft.sinceNote >= wordsPerNote) runs.push(...inventNote(draft))
    runs.push({ kind: 'text', text: ' ' })
  }
  return { runs: runs.slice(0, -1), words }
}

function dressSentence(sentence: string, draft: ChapterDraft): Run[] {
  const { prose, headings } = draft
  const words = sentence.slice(0, -1).split(' ')
  const at = 1 + prose.below(words.length - 4)
  const around = (run: Run, taken: number): Run[] => [
    { kind: 'text', text: `${words.slice(0, at).join(' ')} ` },
    run,
    { kind: 'text', text: ` ${words.slice(at + taken).join(' ')}.` },
  ]
  const some = words
    .slice(at, at + 2)
    .join(' ')
    .replace(/,$/, '')
  const kind = prose.below(100)
  if (kind < 10) return around(useTerm(draft), 0)
  if (kind < 16) return around({ kind: 'emphasis', text: some }, 2)
  if (kind < 20) return around(markWords(some, draft), 2)
  const heading = headings[prose.below(headings.length)]
  if (kind < 24 && heading) {
    const { section, title } = heading
    return [
      { kind: 'text', text: `${words.join(' ')}: see ` },
      { kind: 'reference', chapter: heading.chapter, section, title },
      { kind: 'text', text: '.' },
    ]
  }
  return [{ kind: 'text', text: `${words.join(' ')}.` }]
}

function useTerm(draft: ChapterDraft): Run {
  const { id, term } = draft.terms[draft.prose.below(draft.terms.length)] as Term
  const first = !draft.used.has(id)
  draft.used.add(id)
  return { kind: 'term', id: `${draft.chapter}-u${++draft.places}`, term: id, text: term, first }
}

function markWords(text: string, draft: ChapterDraft): Run {
  const { prose } = draft
  const entry = `Matter of ${String.fromCharCode(65 + prose.below(26))}${prose.below(8)}`
  const subentry = prose.chance(0.4) ? ['origins', 'practice', 'end'][prose.below(3)] : undefined
  return { kind: 'mark', id: `${draft.chapter}-m${++draft.places}`, text, entry, subentry }
}

/** One note in twenty is long. */
function inventNote(draft: ChapterDraft): Run[] {
  const { prose, chapter } = draft
  draft.sinceNote -= wordsPerNote
  const number = `${chapter.slice(1)}.${++draft.notes}`
  const least = prose.chance(0.05) ? 100 + prose.below(45) : 10 + prose.below(15)
  return [
    { kind: 'text', text: ` It is case\u00A0${number}.` },
    {
      kind: 'note',
      id: `${chapter}-n${draft.notes}`,
      text: `File\u00A0${number}: ${prose.sentences(least).join(' ')}`,
    },
  ]
}
