import type { VFile } from 'vfile'
import { worksBy } from '../citations/attributions/find-works.ts'
import { type EarlierCitation, resolveAttribution } from '../citations/attributions/resolve-attribution.ts'
import { report } from '../diagnostics/report.ts'
import type { ChapterFacts, CitationFact, ReadChapter, SourceFact } from './facts.ts'
import type { Reference } from './types.ts'

export interface CheckSourcesOptions {
  references: Reference[]
  fileOf(path: string): VFile
}

/**
 * Offers a citation for each source that a chapter names in words, with the reason; what is ambiguous or refers to nothing
 * is reported as that. Brackets without a short form, by nobody in the references, are taken for ordinary words.
 */
export function checkSources(chapters: ReadChapter[], options: CheckSourcesOptions): void {
  for (const { facts } of chapters) {
    const citations = new Map(facts.citations.map((fact) => [fact.id, fact]))
    const earlier: EarlierCitation[] = []
    for (const source of facts.sources) {
      const known =
        source.kind === 'attribution' ? checkAttribution(source, earlier, options) : citedBy(source, citations)
      if (known) earlier.push(known)
    }
  }
}

function citedBy(
  source: Exclude<SourceFact, { kind: 'attribution' }>,
  citations: Map<string, CitationFact>,
): EarlierCitation {
  const items = source.kind === 'citation' ? (citations.get(source.id)?.items ?? []) : []
  const written = items.at(-1)?.written
  return {
    keys: [...new Set(items.map(({ key }) => key))],
    ...(written ? { locator: written } : {}),
    where: `line ${source.place.line}`,
  }
}

function checkAttribution(
  source: Extract<ChapterFacts['sources'][number], { kind: 'attribution' }>,
  earlier: EarlierCitation[],
  { references, fileOf }: CheckSourcesOptions,
): EarlierCitation | undefined {
  const { attribution, introduction, place } = source
  const { text, author, short } = attribution
  const { key, citation, reason, candidates } = resolveAttribution(attribution, {
    references,
    earlier,
    ...(introduction === undefined ? {} : { introduction }),
  })
  if (!short && !(author && worksBy(author, references).length > 0)) return undefined
  const which = candidates.length > 1 ? ` (${candidates.map((id) => `@${id}`).join(', ')})` : ''
  const verdict = citation ? `is ${citation}: ${reason}` : `cannot be resolved: ${reason}${which}`
  report(fileOf(place.file), short ? 'short-form-is-generated' : 'attribution-is-resolved', {
    reason: short ? `“${short}” is typed by hand. “${text}” ${verdict}.` : `“${text}” ${verdict}.`,
    place: { line: place.line, column: place.column },
    actual: text,
    ...(citation ? { expected: [citation] } : {}),
  })
  return {
    keys: key ? [key] : [],
    ...(attribution.locator ? { locator: attribution.locator } : {}),
    where: `line ${place.line}`,
  }
}
