import type { FormattedCitation, FormattedEntry } from '../edition/facts.ts'
import type { CitationStyle, Reference } from '../edition/types.ts'
import { CslEngine } from './csl-engine.ts'
import { fromCslHtml } from './csl-html.ts'
import { formatCitation } from './format-citation.ts'
import { findPositions, withoutFalseIbids } from './positions.ts'
import { type CitingChapter, stretchesOf, withPrintedNotes } from './stretches.ts'

export interface FormatCitationsOptions {
  style: CitationStyle
  references: Reference[]
  language: string
  /** Works that stand in the bibliography without being cited; keys must be known. */
  nocite?: string[]
}

export interface FormattedCitations {
  /** `chapterId#citationId` → its text. */
  citations: Record<string, FormattedCitation>
  bibliography: FormattedEntry[]
  /** A list of some of its works by itself, where a line for a repeated author begins anew. */
  listOf(keys: string[]): FormattedEntry[]
}

/** Formats the citations of the whole book; full and short forms begin anew in each stretch. Keys must be known. */
export function formatCitations(chapters: CitingChapter[], options: FormatCitationsOptions): FormattedCitations {
  const cited = chapters.flatMap((chapter) => chapter.citations.flatMap((fact) => fact.items.map((item) => item.key)))
  const keys = new Set([...cited, ...(options.nocite ?? [])])
  if (keys.size === 0) return { citations: {}, bibliography: [], listOf: () => [] }
  const engine = new CslEngine(options)
  engine.register(options.references.map((item) => item.id).filter((id) => keys.has(id)))

  const citations: Record<string, FormattedCitation> = {}
  for (const stretch of stretchesOf(chapters)) {
    const clusters = stretch.map(({ cluster }) => cluster)
    const positions = withoutFalseIbids(clusters, findPositions(clusters, engine.nearNoteDistance))
    for (const [index, { chapter, fact, printed }] of stretch.entries()) {
      const own = withPrintedNotes(positions[index] ?? [], printed)
      citations[`${chapter}#${fact.id}`] = formatCitation(engine, fact, own)
    }
  }
  const listOf = (some?: string[]) =>
    engine.bibliography(some).map(({ key, html }) => ({ key, content: fromCslHtml(html) }))
  return { citations, bibliography: listOf(), listOf }
}
