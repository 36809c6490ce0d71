import type { Alternative } from '../edition/facts.ts'
import type { LostText } from './text-is-conserved.ts'

/** Proves that an artefact has the words that stand for a picture as often as the manuscript has them. */
export function alternativesAreKept(alternatives: Alternative[], found: string[]): LostText[] {
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
