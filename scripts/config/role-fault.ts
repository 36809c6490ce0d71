import { distance } from 'fastest-levenshtein'
import { relators } from '../edition/relators.ts'

/** Codes that the list has given up, and what it says to use. */
const retired: Record<string, string> = { clb: 'ctb', grt: 'art', voc: 'sng' }

/** What is wrong with a creator’s role, with the codes that are likeliest meant; undefined for a code of the list. */
export function roleFault(role: string): string | undefined {
  if (relators.has(role)) return undefined
  const what = Object.hasOwn(retired, role) ? 'is a MARC relator code no longer' : 'is no MARC relator code'
  const meant = candidates(role.toLowerCase()).map((code) => `${code} (${relators.get(code)})`)
  return `“${role}” ${what}; expected ${meant.length > 1 ? `a code such as ${meant.join(', ')}` : meant[0]}`
}

/** One where the role is the term itself or a code given up, else the three nearest, by code or by term. */
function candidates(role: string): string[] {
  const successor = retired[role]
  if (successor !== undefined) return [successor]
  const ranked = [...relators].map(([code, term]) => ({ code, far: farness(role, code, term.toLowerCase()) }))
  ranked.sort((one, other) => one.far - other.far)
  return ranked.slice(0, ranked[0]?.far === 0 ? 1 : 3).map(({ code }) => code)
}

/** Of equally near codes those of makers of books come first, or `trk` would rather be a transcriber than a translator. */
const usual = new Set(['aut', 'edt', 'trl', 'ill', 'com', 'ctb', 'aui', 'aft', 'pht', 'art'])

function farness(role: string, code: string, term: string): number {
  const ofCode = sorted(role) === sorted(code) ? 1 : distance(role, code)
  const near = role === code ? 0 : Math.min(ofCode / 3, distance(role, term) / term.length)
  return near === 0 || usual.has(code) ? near : near + 0.01
}

/** Letters that changed places are one slip, not two. */
function sorted(text: string): string {
  return [...text].sort().join('')
}
