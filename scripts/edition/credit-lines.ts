import { frontWords } from './front-words.ts'
import { relators } from './relators.ts'
import type { Creator, Metadata } from './types.ts'

export interface CreditLine {
  text: string
  /** Whether it says what was done: authors stand by their names alone. */
  hasRole: boolean
}

/**
 * Whom the title page names, a line each: authors by name, everyone else with what they did, those who did the same one
 * after the other on one line. A role without words in the edition’s language is called by its MARC term, in English.
 */
export function creditLines({ creators, language }: Pick<Metadata, 'creators' | 'language'>): CreditLine[] {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return grouped(creators).map(({ role, names }) => {
    if (isAuthor(role)) return { text: names.join(''), hasRole: false }
    const words = frontWords(language).roles[role] ?? `${relators.get(role) ?? role}: {}`
    return { text: words.replace('{}', () => list.format(names)), hasRole: true }
  })
}

function grouped(creators: Creator[]): { role: string; names: string[] }[] {
  const groups: { role: string; names: string[] }[] = []
  for (const { name, role } of creators) {
    const last = groups.at(-1)
    if (last?.role === role && !isAuthor(role)) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return groups
}

function isAuthor(role: string): boolean {
  return role === 'aut' || role === 'cre'
}
