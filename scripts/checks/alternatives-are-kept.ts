import type { Alternative } from '../edition/facts.ts'
import type { LostText } from './text-is-conserved.ts'

/**
 * Proves that an artefact has the words that stand for a picture as often as the manuscript has them, and in their order.
 * `found` is in reading order; pictures in notes, which each artefact places in its own way, are counted only.
 */
export function alternativesAreKept(alternatives: Alternative[], found: string[]): LostText[] {
  const counted = miscounted(alternatives, found)
  return counted.length > 0 ? counted : misplaced(alternatives, found)
}

/** The first picture in whose place stands another; what follows may only have moved with it. */
function misplaced(alternatives: Alternative[], found: string[]): LostText[] {
  const inNotes = new Set(alternatives.filter(({ inNote }) => inNote).map(({ text }) => folded(text)))
  const wanted = alternatives.filter(({ text }) => !inNotes.has(folded(text)))
  const ours = new Set(wanted.map(({ text }) => folded(text)))
  const order = found.filter((text) => ours.has(folded(text)))
  const index = wanted.findIndex(({ text }, at) => folded(text) !== folded(order[at] ?? ''))
  const [first, there] = [wanted[index], order[index]]
  if (!first || there === undefined) return []
  const reason = `The alternative of a picture stands in another place: “${first.text}”. There stands instead: “${there}”.`
  return [{ place: first.place, reason }]
}

function miscounted(alternatives: Alternative[], found: string[]): LostText[] {
  const left = countsOf(found)
  const wanted = countsOf(alternatives.map(({ text }) => text))
  return alternatives.flatMap(({ text, place }) => {
    const key = folded(text)
    const [here, there] = [left.get(key) ?? 0, wanted.get(key) ?? 0]
    if (here === there) return []
    wanted.set(key, here) // said once of all that are equal
    const fate = here < there ? 'is missing' : 'stands twice'
    return [{ place, reason: `The alternative of a picture ${fate}: “${text}”.` }]
  })
}

function countsOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts.map(folded)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
