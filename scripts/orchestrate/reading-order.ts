import type { Settings } from '../edition/settings.ts'
import type { ContentsEntry, GlossaryEntry } from '../edition/types.ts'
import type { Sources } from './read-sources.ts'

/**
 * The contents as they will be read: chapters as their files give them, generated chapters only where there is
 * something to generate, and those that `contents` does not place at the end of the back matter.
 */
export function readingOrder({ contents, notes, bibliography }: Settings, sources: Sources): ContentsEntry[] {
  const byPath = new Map(sources.chapters.map((chapter) => [chapter.path, chapter]))
  const has = {
    glossary: sources.glossary.length > 0,
    people: sources.glossary.some((entry) => entry.type === 'person' && !onlyPoints(entry)),
    chronology: sources.glossary.some(hasDate),
    index: true,
    bibliography: sources.references.length > 0,
    emendations: true,
    notes: notes.placement === 'book',
  }
  const unasked = { ...has, bibliography: has.bibliography && bibliography.scope === 'book' }
  const placed = contents.flatMap((entry): ContentsEntry[] => {
    if (entry.kind !== 'text') return has[entry.kind] ? [entry] : []
    const chapter = byPath.get(entry.path)
    return chapter ? [chapter] : []
  })
  const generated = (['notes', 'glossary', 'emendations', 'bibliography'] as const)
    .filter((kind) => unasked[kind] && !placed.some((entry) => entry.kind === kind))
    .map((kind): ContentsEntry => ({ id: kind, kind, matter: 'back' }))
  return [...placed, ...generated]
}

/** Persons have a list of their own. */
function hasDate(entry: GlossaryEntry): boolean {
  return entry.type !== 'person' && !onlyPoints(entry) && (entry.begin ?? entry.end) !== undefined
}

function onlyPoints({ see, definition }: GlossaryEntry): boolean {
  return see !== undefined && definition === ''
}
