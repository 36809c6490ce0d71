import type { Term } from './book.ts'
import type { Prose } from './make-prose.ts'

/** None of these words is one of the prose, so that a term is used only where the book means to use it. */
const qualities = ['provisional', 'customary', 'municipal', 'cooperative', 'seasonal']
const things = [
  ...['tribunal', 'granary', 'tithe', 'almanac', 'cadastre', 'guildhall', 'tollgate', 'covenant', 'dispensary'],
  ...['lyceum', 'treasury', 'assize'],
]

/** Sixty terms of two words each. */
export function inventTerms(prose: Prose): Term[] {
  return things.flatMap((thing) =>
    qualities.map((quality) => ({
      id: `${quality}-${thing}`,
      term: `${quality} ${thing}`,
      definition: prose.sentences(25).join(' '),
    })),
  )
}
