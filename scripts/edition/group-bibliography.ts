import type { BibliographyEntry, BibliographyGroup } from './facts.ts'
import type { BibliographySection } from './settings.ts'
import type { Reference } from './types.ts'

export interface GroupBibliographyOptions {
  sections: BibliographySection[]
  references: ReadonlyMap<string, Reference>
  /** Title of the works that no section asks for. */
  otherWorks: string
}

/**
 * Divides the entries among the sections, each to the first that asks for it, in the order they have. What no section
 * asks for comes last; a section without works is left out.
 */
export function groupBibliography(
  entries: BibliographyEntry[],
  options: GroupBibliographyOptions,
): BibliographyGroup[] {
  if (entries.length === 0) return []
  if (options.sections.length === 0) return [{ entries }]
  const groups = options.sections.map(({ title }): BibliographyGroup => ({ title, entries: [] }))
  const others: BibliographyGroup = { title: options.otherWorks, entries: [] }
  for (const entry of entries) {
    const at = options.sections.findIndex((section) => holds(section, entry.key, options.references.get(entry.key)))
    const group = groups[at] ?? others
    group.entries.push(entry)
  }
  return [...groups, others].filter((group) => group.entries.length > 0)
}

function holds(section: BibliographySection, key: string, reference: Reference | undefined): boolean {
  if (section.keys.some((named) => named.key === key)) return true
  if (!reference) return false
  if (section.types.includes(reference.type)) return true
  const keywords = keywordsOf(reference)
  return section.keywords.some((keyword) => keywords.has(keyword.toLowerCase()))
}

/** CSL has one text, as programs write it: divided by commas or semicolons. */
function keywordsOf({ keyword }: Reference): Set<string> {
  const words = Array.isArray(keyword) ? keyword.map(String) : String(keyword ?? '').split(/[,;]/)
  return new Set(words.map((word) => word.trim().toLowerCase()))
}
