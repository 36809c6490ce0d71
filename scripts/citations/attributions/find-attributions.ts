import type { LooseAttribution } from '../../edition/facts.ts'
import { parseLocator } from '../locator.ts'
import type { LocatorWords } from '../locator-words.ts'

const longest = 160
const shortForm = String.raw`(?:op\.?\s*cit|loc\.?\s*cit|ibid(?:em)?|ebd|ebenda|a\.\s*a\.\s*O)(?!\p{L})\.?`
const anyShortForm = new RegExp(String.raw`(?<!\p{L})${shortForm}`, 'iu')
const surname = String.raw`\p{Lu}[\p{L}.’'-]*`
const joiner = '(?:and|und|et|y|&|von|van|der|den|de|la)'
const person = new RegExp(String.raw`^${surname}(?:,?\s+(?:${joiner}\s+)*${surname}){0,4}(?:\s+et\s+al\.?)?$`, 'u')
const lead = /^(?:see\s+also|see|cf\.?|from|quoted\s+in|cited\s+in)\s+/i
const year = /^(?:1[5-9]|20)\d\d[a-z]?$/
const years = /^\d{4}\s*[-–]\s*\d{2,4}$/
const initials = /^(?:\p{Lu}\.[\s-]*)+$/u
/** “Serge, Memoirs, op. cit., p. 12” without brackets, as in a note; the name must have its comma. */
const bare = new RegExp(
  String.raw`(?<![\p{L}“"‘'])(?:${surname},\s+(?:[^,.;:()“”]{3,80},\s+)?)?${shortForm}(?<=\.|(?=,))(?![”"’'])(?:,?\s*(?:\p{L}{1,5}\.?\s*)?\d[\d–-]*)?`,
  'giu',
)

/** Finds sources that a text names in words: “(Serge, p. 252, op. cit.)” in brackets, “Ibid., p. 12” anywhere. */
export function findAttributions(text: string, words: LocatorWords): LooseAttribution[] {
  const inBrackets = [...text.matchAll(/\(([^()]{3,})\)/g)].flatMap((match) => {
    const read = match[0].length <= longest ? readAttribution(match[1] ?? '', words) : undefined
    return read ? [{ ...read, text: match[0], offset: match.index }] : []
  })
  const elsewhere = [...text.matchAll(bare)].flatMap((match) => {
    const within = inBrackets.some(
      ({ offset, text: { length } }) => match.index >= offset && match.index < offset + length,
    )
    const read = within || !startsNamed(match[0]) ? undefined : readAttribution(match[0], words)
    return read ? [{ ...read, text: match[0], offset: match.index }] : []
  })
  return [...inBrackets, ...elsewhere].sort((a, b) => a.offset - b.offset)
}

/** The pattern ignores case for the short forms’ sake; a name has its capital all the same. */
function startsNamed(text: string): boolean {
  return /^\p{Lu}/u.test(text) || new RegExp(`^${shortForm}`, 'iu').test(text)
}

/** Author, title, page and short form of an attribution without its brackets; undefined when it is something else. */
export function readAttribution(
  inside: string,
  words: LocatorWords,
): Omit<LooseAttribution, 'text' | 'offset'> | undefined {
  const trimmed = inside.replace(/\s+/g, ' ').trim()
  const prefix = lead.exec(trimmed)?.[0]
  const body = trimmed.slice(prefix?.length ?? 0)
  const short = shortFormOf(anyShortForm.exec(body)?.[0])
  const pieces = body
    .replace(anyShortForm, ',')
    .split(/[,;]|\s(?=(?:1[5-9]|20)\d\d[a-z]?$)|(?<=\p{L})\s(?=(?:1[5-9]|20)\d\d[a-z]?,)/u)
    .map((piece) => piece.trim())
  const { locator, others } = takeLocator(
    pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)),
    short !== undefined,
    words,
  )
  const named = others[0] !== undefined && person.test(others[0])
  const rest = (named ? others.slice(1) : others).filter((piece) => !year.test(piece) && !initials.test(piece))
  const issued = others.find((piece) => year.test(piece))
  const title = rest.join(', ').replace(/^[“"‘'*_]+|[”"’'*_]+$/g, '')
  if (!short && !(named && (locator || title || issued))) return undefined
  return {
    ...(prefix ? { prefix: prefix.trim() } : {}),
    ...(named ? { author: others[0] } : {}),
    ...(title ? { title } : {}),
    ...(issued ? { year: issued } : {}),
    ...(locator ? { locator } : {}),
    ...(short ? { short } : {}),
  }
}

function shortFormOf(text: string | undefined): LooseAttribution['short'] {
  if (text === undefined) return undefined
  const first = text[0]?.toLowerCase()
  return first === 'o' || first === 'a' ? 'op. cit.' : first === 'l' ? 'loc. cit.' : 'ibid.'
}

/** Pieces that are places in a work; a bare number is one after a short form or as the last of several. */
function takeLocator(pieces: string[], short: boolean, words: LocatorWords): { locator?: string; others: string[] } {
  const isLocator = (piece: string, index: number) => {
    if (/^\d{1,4}(?:\s*[-–]\s*\d{1,4})?$/.test(piece))
      return (short || index > 0) && !year.test(piece) && !years.test(piece)
    const { locator, rest } = parseLocator(piece, words)
    return locator !== undefined && rest.trim() === '' && !/^[\p{N}]/u.test(piece)
  }
  const found = pieces.filter(isLocator)
  const locator = found.map((piece) => piece.replace(/^(\p{L}+\.)(?=\S)/u, '$1 ')).join(', ')
  return { ...(locator ? { locator } : {}), others: pieces.filter((piece, index) => !isLocator(piece, index)) }
}
