import { locatorWords } from '../../scripts/citations/locator-words.ts'
import { type ReadResult, readChapter } from '../../scripts/edition/read-chapter.ts'
import type { ReadContext } from '../../scripts/edition/read-stages.ts'
import type { GlossaryEntry } from '../../scripts/edition/types.ts'
import { TermMatcher } from '../../scripts/plugins/term-matcher.ts'

/** Reads Markdown as a chapter of a book with a glossary. */
export function readMarkdown(
  text: string,
  glossary: GlossaryEntry[] = [],
  settings?: ReadContext['glossary'],
): ReadResult['chapter'] {
  const source = { id: 'chapter', kind: 'text', path: 'chapter.md', file: 'chapter.md', text, matter: 'body' } as const
  const context: ReadContext = {
    matcher: new TermMatcher(glossary),
    entries: new Map(glossary.map(({ id, see }) => [id, see ?? id])),
    ...(settings ? { glossary: settings } : {}),
    citationsAreNotes: true,
    locatorWords: locatorWords({ locales: {}, language: 'en' }),
    questions: 'Questions',
  }
  return readChapter(source, context).chapter
}
