import type { GlossaryEntry } from './types.ts'

/**
 * Lets each `see` lead to where the way ends, over however many entries. One that leads in a circle or to no entry is
 * taken away; reporting it is the work of `check-see.ts`.
 */
export function followSee(glossary: GlossaryEntry[]): GlossaryEntry[] {
  const entries = new Map(glossary.map((entry) => [entry.id, entry]))
  return glossary.map((entry) => {
    const { see, ...rest } = entry
    if (see === undefined) return entry
    const end = endOfWay(entry, entries)
    return end === undefined ? rest : { ...rest, see: end }
  })
}

function endOfWay(entry: GlossaryEntry, entries: ReadonlyMap<string, GlossaryEntry>): string | undefined {
  const passed = new Set<GlossaryEntry>()
  let at: GlossaryEntry | undefined = entry
  while (at?.see !== undefined && !passed.has(at)) {
    passed.add(at)
    at = entries.get(at.see)
  }
  return at && !passed.has(at) ? at.id : undefined
}
