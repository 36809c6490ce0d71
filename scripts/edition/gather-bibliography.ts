import type { VFile } from 'vfile'
import { citationUses } from './citation-uses.ts'
import type { BibliographyEntry, BibliographyGroup, CitationFact, FormattedEntry } from './facts.ts'
import { groupBibliography } from './group-bibliography.ts'
import { readAnnotation } from './read-annotation.ts'
import type { BibliographySettings } from './settings.ts'
import type { Place, Reference } from './types.ts'

export interface BibliographyOptions {
  settings: BibliographySettings
  /** Title of the works that no section asks for. */
  otherWorks: string
  /** Key → where the reference stands. */
  places: Record<string, Place>
}

export interface GatherBibliographyOptions {
  bibliography?: BibliographyOptions
  references: Reference[]
  /** Chapter id → how many notes are counted before its first. */
  offsets: Record<string, number>
  fileOf(path: string): VFile
}

export interface GatheredBibliography {
  bibliography: BibliographyEntry[]
  bibliographyGroups: BibliographyGroup[]
  chapterBibliographies: Record<string, BibliographyGroup[]>
}

/** Gives the entries their annotations and the places that cite them, and divides them by section and chapter. */
export function gatherBibliography(
  formatted: { bibliography: FormattedEntry[]; listOf(keys: string[]): FormattedEntry[] },
  citing: { id: string; citations: CitationFact[] }[],
  options: GatherBibliographyOptions,
): GatheredBibliography {
  const { settings, otherWorks = '', places = {} } = options.bibliography ?? {}
  const references = new Map(options.references.map((reference) => [reference.id, reference]))
  const uses = citationUses(citing, options.offsets)
  const bibliography = formatted.bibliography.map((entry): BibliographyEntry => {
    const reference = settings?.annotations ? references.get(entry.key) : undefined
    const annotation = reference ? readAnnotation(reference, { fileOf: options.fileOf, place: places[entry.key] }) : []
    return { ...entry, annotation, uses: uses.get(entry.key) ?? [] }
  })
  const group = (some: BibliographyEntry[]) =>
    groupBibliography(some, { sections: settings?.sections ?? [], references, otherWorks }).map((each) =>
      each.entries.length === bibliography.length ? each : { ...each, entries: reprinted(each.entries, formatted) },
    )
  const byChapter = settings?.scope === 'chapter' ? citing : []
  return {
    bibliography,
    bibliographyGroups: group(bibliography),
    chapterBibliographies: Object.fromEntries(byChapter.map(({ id }) => [id, group(citedIn(id, bibliography))])),
  }
}

/** The same entries as the style prints them in a list of their own. */
function reprinted(
  entries: BibliographyEntry[],
  { listOf }: { listOf(keys: string[]): FormattedEntry[] },
): BibliographyEntry[] {
  const printed = new Map(listOf(entries.map(({ key }) => key)).map(({ key, content }) => [key, content]))
  return entries.map((entry) => ({ ...entry, content: printed.get(entry.key) ?? entry.content }))
}

/** What a chapter cites, with its own places only. */
function citedIn(chapter: string, bibliography: BibliographyEntry[]): BibliographyEntry[] {
  return bibliography
    .map((entry) => ({ ...entry, uses: entry.uses.filter((use) => use.chapter === chapter) }))
    .filter(({ uses }) => uses.length > 0)
}
