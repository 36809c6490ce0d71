type DatePart = number[]

export interface CslDate {
  'date-parts'?: DatePart[]
  season?: number
  circa?: boolean
  literal?: string
}

/**
 * A date as CSL has it, of EDTF (ISO 8601-2, level 1): `1921`, `1921-03`, `1921-03-08`, a range `1917/1921`, one without
 * an end `1917/`, a season `1921-21`, an approximate `1921~`, an unspecified `192X`; and of what people write: `c. 1921`,
 * `1917–21`. Anything else is printed as it stands.
 */
export function cslDate(value: string): CslDate {
  const text = value.trim()
  const circa = /^(?:c\.|ca\.?|circa)\s*/i.exec(text)?.[0] ?? ''
  const ends = sidesOf(text.slice(circa.length)).map(readSide)
  const [first, second] = ends
  if (!first || ends.includes(undefined)) return { literal: text }
  const parts = [...first.parts, ...(second ? [second.parts.at(-1) ?? [0]] : [])]
  return {
    'date-parts': parts,
    ...(first.season ? { season: first.season } : {}),
    ...(circa || first.circa || second?.circa ? { circa: true } : {}),
  }
}

/** `1917–21` and `1917–1921` are ranges too; after a hyphen two figures are a month. */
function sidesOf(text: string): string[] {
  const years = /^(\d{4})\s*(?:–|--+)\s*(\d{4}|\d{2})$/.exec(text) ?? /^(\d{4})-(\d{4})$/.exec(text)
  const [, from = '', to = ''] = years ?? []
  return years ? [from, to.length === 2 ? from.slice(0, 2) + to : to] : text.split('/')
}

interface Side {
  parts: DatePart[]
  season?: number
  circa?: boolean
}

function readSide(side: string, index: number): Side | undefined {
  if (index > 1) return undefined
  if (index === 1 && (side === '' || side === '..')) return { parts: [[0]] }
  const unspecified = /^(\d{2})(\d|[Xu])[Xu]$/.exec(side)
  if (unspecified) return decadeOf(unspecified[1] ?? '', unspecified[2] ?? '')
  const found = /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T[\d:+Z.-]*)?([~?%])?$/.exec(side)
  if (!found) return undefined
  const [, year, month, day, doubt] = found
  const numbers = [year, month, day].filter((part) => part !== undefined).map(Number)
  const season = numbers.length === 2 && Number(month) > 20 && Number(month) < 25 ? Number(month) - 20 : undefined
  if (!season && (Number(month ?? 1) > 12 || Number(day ?? 1) > 31)) return undefined
  return {
    parts: [season ? numbers.slice(0, 1) : numbers],
    ...(season ? { season } : {}),
    ...(doubt ? { circa: true } : {}),
  }
}

/** `192X` is a decade, `19XX` a century. */
function decadeOf(century: string, decade: string): Side {
  if (/\d/.test(decade)) return { parts: [[Number(`${century}${decade}0`)], [Number(`${century}${decade}9`)]] }
  return { parts: [[Number(`${century}00`)], [Number(`${century}99`)]] }
}
