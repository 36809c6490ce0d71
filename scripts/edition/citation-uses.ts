import { citationPlace } from '../plugins/citation-place.ts'
import { noteSign } from '../plugins/note-signs.ts'
import type { CitationFact, CitationUse } from './facts.ts'

/** Key → every place that cites the work, each once, in reading order: the author’s notes of a chapter, then the editor’s. */
export function citationUses(
  chapters: { id: string; citations: CitationFact[] }[],
  offsets: Record<string, number>,
): Map<string, CitationUse[]> {
  const uses = new Map<string, CitationUse[]>()
  for (const { id, citations } of chapters) {
    const rank = (fact: CitationFact) => (fact.editor ? 1 : 0)
    const inOrder = citations.toSorted((a, b) => rank(a) - rank(b) || a.note - b.note)
    const seen = new Set<string>()
    for (const fact of inOrder) {
      const use = useOf(id, fact, offsets[id] ?? 0)
      for (const { key } of fact.items) {
        const place = JSON.stringify([key, use.id])
        if (seen.has(place)) continue
        seen.add(place)
        const known = uses.get(key)
        if (known) known.push(use)
        else uses.set(key, [use])
      }
    }
  }
  return uses
}

function useOf(chapter: string, fact: CitationFact, offset: number): CitationUse {
  if (fact.note === 0) return { chapter, id: citationPlace(fact.id), note: '' }
  if (fact.editor) return { chapter, id: `editor-note-call-${fact.note}`, note: noteSign(fact.note) }
  return { chapter, id: `note-call-${fact.note}`, note: String(fact.note + offset) }
}
