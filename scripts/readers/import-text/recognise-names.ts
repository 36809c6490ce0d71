import type { Creator } from '../../edition/types.ts'

const roles: [RegExp, string][] = [
  [/^by\s+/i, 'aut'],
  [/^(?:edited|ed\.)\s+by\s+/i, 'edt'],
  [/^(?:translated|tr\.)\s+by\s+/i, 'trl'],
]
const particle = /^(?:van|von|der|den|de|del|da|du|di|la|le|ten|ter|zu|bin|al)$/
const opener = /^(?:the|a|an|on|in|of|to|for|from|how|why|what|who|when|against|towards?|after|notes|some|our|my)$/i

/** The signs and words between names, which a list of creators does without. */
export const joiners = /^(?:&|and|,|;|by|edited|ed\.|translated|tr\.)$/i

export interface Byline {
  creators: Creator[]
  /** A word such as "by" or a conjunction between names says that the line is a byline. */
  marked: boolean
}

/** Reads "by Ann Lee", "Ann Lee & John Roe", "Ann Lee, John Roe and Mary Poe"; undefined for any other line. */
export function recogniseNames(line: string): Byline | undefined {
  const role = roles.find(([pattern]) => pattern.test(line))
  const rest = role ? line.replace(role[0], '') : line
  const names = rest.split(/\s*(?:[,;&]|(?<=\s)and(?=\s))\s*/).filter(Boolean)
  if (names.length === 0 || !names.every((name) => isName(name, Boolean(role)))) return undefined
  const creators = names.map((name) => ({ name, role: role?.[1] ?? 'aut', fileAs: fileAs(name) }))
  return { creators, marked: Boolean(role) || names.length > 1 }
}

function isName(name: string, marked: boolean): boolean {
  const words = name.split(/\s+/)
  if (words.length > 5 || words.length < (marked ? 1 : 2) || opener.test(words[0] ?? '')) return false
  return words.every((word) => particle.test(word) || /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word))
}

function fileAs(name: string): string {
  const words = name.split(/\s+/)
  const last = words.pop()
  return words.length === 0 ? name : `${last}, ${words.join(' ')}`
}
