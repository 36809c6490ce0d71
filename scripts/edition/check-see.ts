import { closest, distance } from 'fastest-levenshtein'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { GlossaryEntry } from './types.ts'

export interface CheckSeeOptions {
  fileOf(path: string): VFile
}

/** How many letters of a mistyped id may be wrong. */
const slip = 3

/**
 * Reports `see` and `seeAlso` that name no entry or their own, and `see`s that lead in a circle. Returns the entries
 * without them, so that whoever follows one arrives.
 */
export function checkSee(glossary: GlossaryEntry[], options: CheckSeeOptions): GlossaryEntry[] {
  const entries = new Map(glossary.map((entry) => [entry.id, entry]))
  const inCircles = new Set(circlesOf(glossary, entries).flatMap((circle) => tellCircle(circle, options)))
  return glossary.map((entry) => {
    const { see, seeAlso, ...rest } = entry
    const lead =
      see !== undefined && !inCircles.has(entry) && isOther(entry, 'see', see, entries, options) ? see : undefined
    const also = seeAlso.filter((wanted) => isOther(entry, 'seeAlso', wanted, entries, options))
    return { ...rest, ...(lead === undefined ? {} : { see: lead }), seeAlso: also }
  })
}

/** Entries whose `see`s lead back to them, each circle once; a `see` to oneself is one. */
function circlesOf(glossary: GlossaryEntry[], entries: Map<string, GlossaryEntry>): GlossaryEntry[][] {
  const circles: GlossaryEntry[][] = []
  const done = new Set<GlossaryEntry>()
  for (const entry of glossary) {
    const way: GlossaryEntry[] = []
    let next: GlossaryEntry | undefined = entry
    while (next && !done.has(next)) {
      done.add(next)
      way.push(next)
      next = next.see === undefined ? undefined : entries.get(next.see)
    }
    const start = next ? way.indexOf(next) : -1
    if (start !== -1) circles.push(way.slice(start))
  }
  return circles
}

function tellCircle(circle: GlossaryEntry[], { fileOf }: CheckSeeOptions): GlossaryEntry[] {
  const [first, other] = circle
  if (!first) return []
  const way = [...circle, first].map(({ term }) => `“${term}”`).join(' → ')
  report(fileOf(first.place.file), 'see-leads-to-entry', {
    reason: other ? `\`see\` leads in a circle: ${way}.` : `“${first.term}” names itself as its \`see\`.`,
    place: { line: first.place.line, column: first.place.column },
    actual: first.see,
    ...(other ? { cause: { reason: 'where it leads', ...other.place } } : {}),
  })
  return circle
}

function isOther(
  entry: GlossaryEntry,
  field: 'see' | 'seeAlso',
  wanted: string,
  entries: Map<string, GlossaryEntry>,
  { fileOf }: CheckSeeOptions,
): boolean {
  const { file, line, column } = entry.place
  const place = { line, column }
  if (wanted === entry.id) {
    const reason = `“${entry.term}” names itself under \`${field}\`.`
    report(fileOf(file), 'see-leads-to-entry', { reason, place, actual: wanted })
    return false
  }
  if (entries.has(wanted)) return true
  const near = closest(wanted, [...entries.keys()])
  report(fileOf(file), 'term-is-defined', {
    reason: `\`${field}\` of “${entry.term}” names “${wanted}”, which the glossary does not have.`,
    place,
    actual: wanted,
    ...(distance(wanted, near) <= slip ? { expected: [near] } : {}),
  })
  return false
}
