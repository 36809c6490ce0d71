import { join } from 'node:path'
import { report } from '../diagnostics/report.ts'
import type { ParagraphFact } from '../edition/paragraph-lock.ts'
import { lockText } from '../edition/paragraphs/lock-text.ts'
import type { Book } from './read-book.ts'
import type { SourceFiles } from './source-files.ts'

/** With `--locked`: reports, once a chapter, where the book’s paragraphs are not those of its `references.lock`. */
export function checkParagraphLock({ chapters, index, sources }: Book, folder: string, files: SourceFiles): void {
  const { file, lock } = sources.paragraphs
  const own = file ?? files.at(join(folder, 'references.lock'))
  if (!lock) {
    report(own, 'paragraph-lock-is-current', { reason: 'There is no references.lock.', place: { line: 1, column: 1 } })
    return
  }
  const known = new Map(
    lock.chapters.flatMap(({ paragraphs }) => paragraphs.map((each) => [each.reference, each.hash])),
  )
  let clean = true
  for (const { source, facts } of chapters) {
    const references = index.paragraphs[facts.id]
    if (source.kind !== 'text' || !references) continue
    const others = facts.paragraphs.filter(({ hash }, at) => known.get(references[at] ?? '') !== hash)
    const [first] = others
    if (!first) continue
    clean = false
    const reference = references[facts.paragraphs.indexOf(first)] ?? ''
    report(files.at(first.place.file), 'paragraph-lock-is-current', {
      reason: describe(others, { reference, isNew: !known.has(reference) }),
      place: first.place,
    })
  }
  if (!clean || lockText(index.paragraphLock) === String(file)) return
  const reason = 'references.lock would be written anew: it names a chapter, or begins a paragraph, as it was before.'
  report(own, 'paragraph-lock-is-current', { reason, place: { line: 1, column: 1 } })
}

function describe({ length }: ParagraphFact[], { reference, isNew }: { reference: string; isNew: boolean }): string {
  const what = isNew
    ? `references.lock does not have this paragraph, ${reference}`
    : `Paragraph ${reference} was edited`
  return length === 1 ? `${what}.` : `${what}. New or edited as well: ${length - 1} more of the chapter.`
}
