import type { TextDirective } from 'mdast-util-directive'
import { toString as plainText } from 'mdast-util-to-string'
import type { TermMatch } from '../term-matcher.ts'
import type { FlatInline } from './flat-inline.ts'

export interface UsesInOptions {
  matcher: { find(text: string): TermMatch[] }
  /** Id of an entry → id of the entry that it stands for. */
  entries: ReadonlyMap<string, string>
}

/** A place where a block names an entry of the glossary, or one of several. */
export interface Use extends TermMatch {
  /** As it stands. */
  text: string
  /** The `:term` by which the author names the entry. */
  directive?: TextDirective
}

/** The uses of terms in a block, in their order; one that begins or ends inside an emendation and goes on is none. */
export function usesIn(flat: FlatInline, { matcher, entries }: UsesInOptions): Use[] {
  const found = matcher
    .find(flat.text)
    .filter((match) => !flat.wholes.some((whole) => isCutBy(match, whole)))
    .map((match): Use => ({ ...match, text: flat.text.slice(match.start, match.end) }))
  const forced = flat.directives.flatMap(({ offset, node }): Use[] => {
    const entry = entries.get(node.attributes?.id ?? '')
    if (node.name !== 'term' || entry === undefined) return []
    const text = plainText(node)
    return [
      { ids: [entry], start: offset, end: offset + 1, text, abbreviation: false, indexed: false, directive: node },
    ]
  })
  return forced.length === 0 ? found : [...found, ...forced].sort((a, b) => a.start - b.start)
}

/** Whether a match and a stretch that cannot be divided overlap without one being inside the other. */
function isCutBy(match: TermMatch, whole: { start: number; end: number }): boolean {
  const apart = match.end <= whole.start || whole.end <= match.start
  const inside = whole.start <= match.start && match.end <= whole.end
  const around = match.start <= whole.start && whole.end <= match.end
  return !apart && !inside && !around
}
