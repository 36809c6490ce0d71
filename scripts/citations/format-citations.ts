import type { CslItem } from 'citeproc'
import type { PhrasingContent } from 'mdast'
import type { BibliographyEntry, CitationFact, FormattedCitation } from '../edition/facts.ts'
import type { CitationStyle, Reference } from '../edition/types.ts'
import { CslEngine } from './csl-engine.ts'
import { fromCslHtml, toCslMarkup } from './csl-html.ts'
import { findPositions, type ItemPosition, position } from './positions.ts'

export interface FormatCitationsOptions {
  style: CitationStyle
  references: Reference[]
  language: string
}

export interface FormattedCitations {
  /** `chapterId#citationId` → its text. */
  citations: Record<string, FormattedCitation>
  bibliography: BibliographyEntry[]
}

/** Formats the citations of the whole book; full and short forms begin anew in each chapter. Keys must be known. */
export function formatCitations(
  chapters: { id: string; citations: CitationFact[] }[],
  options: FormatCitationsOptions,
): FormattedCitations {
  const keys = new Set(
    chapters.flatMap((chapter) => chapter.citations.flatMap((fact) => fact.items.map((item) => item.key))),
  )
  if (keys.size === 0) return { citations: {}, bibliography: [] }
  const engine = new CslEngine(options)
  engine.register(options.references.map((item) => item.id).filter((id) => keys.has(id)))

  const citations: Record<string, FormattedCitation> = {}
  for (const chapter of chapters) {
    const inOrder = chapter.citations.toSorted((a, b) => a.note - b.note)
    const positions = findPositions(inOrder, engine.nearNoteDistance)
    for (const [index, fact] of inOrder.entries()) {
      citations[`${chapter.id}#${fact.id}`] = formatOne(engine, fact, positions[index] ?? [])
    }
  }
  const bibliography = engine.bibliography().map(({ key, html }) => ({ key, content: fromCslHtml(html) }))
  return { citations, bibliography }
}

function formatOne(engine: CslEngine, fact: CitationFact, positions: ItemPosition[]): FormattedCitation {
  const beginsNote = fact.note > 0 && !fact.insideNote
  const items = fact.items.map((item, index): CslItem => {
    const at = positions[index]
    return {
      id: item.key,
      ...(item.locator
        ? { locator: item.locator.replace(/(\d)\s*-+\s*(\d)/g, '$1-$2'), label: item.label ?? 'page' }
        : {}),
      ...(item.prefix.length > 0 ? { prefix: spaced(prefixOf(item.prefix, beginsNote && index === 0), 'after') } : {}),
      ...(item.suffix.length > 0 ? { suffix: spaced(toCslMarkup(item.suffix).trimEnd(), 'before') } : {}),
      ...(item.suppressAuthor ? { 'suppress-author': true } : {}),
      position: at?.position ?? 0,
      'near-note': at?.nearNote ?? false,
      ...(at?.firstNote ? { 'first-reference-note-number': at.firstNote } : {}),
    }
  })
  if (fact.mode === 'bracketed') return { content: fromCslHtml(engine.format(items)) }
  const [first, ...others] = items
  if (!first) return { content: [] }
  const author = fromCslHtml(engine.format([{ id: first.id, 'author-only': true, position: position.subsequent }]))
  return { author, content: fromCslHtml(engine.format([{ ...first, 'suppress-author': true }, ...others], true)) }
}

/** A note begins with a capital, in emphasis and after an opening quotation mark too. */
function prefixOf(nodes: PhrasingContent[], beginsNote: boolean): string {
  const text = toCslMarkup(nodes).trim()
  if (!beginsNote) return text
  return text.replace(
    /^((?:<[^>]*>|[“‘"'(])*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

function spaced(text: string, side: 'before' | 'after'): string {
  if (side === 'after') return `${text} `
  return /^[,;:.\s]/.test(text) ? text : ` ${text}`
}
