import { type ParsedDate, parseDate } from './parse-date.ts'

export interface DateTextOptions {
  /** BCP 47. */
  language: string
  /** Stands before a date that is a guess: "c." */
  circa: string
}

const precisions: Intl.DateTimeFormatOptions[] = [{}, { month: 'long' }, { month: 'long', day: 'numeric' }]

/**
 * A date, or all from one date to another, in the words of a language: “18 March 1921”, “March–April 1922”, “c. 1890–1953”,
 * “63–62 BC”. Both are as `GlossaryEntry` has them. The calendar is the Gregorian one.
 */
export function dateText(begin: string, end: string | undefined, options: DateTextOptions): string {
  const first = parseDate(begin)
  if (end === undefined || end === begin) return single(first, options)
  const last = parseDate(end)
  const alike = first.parts.length === last.parts.length && !first.circa && !last.circa
  const together = alike ? range(first, last, options) : undefined
  if (together !== undefined) return together
  const spaced = [first, last].some((date) => /\s/.test(bare(date, options)))
  return [single(first, options), single(last, options)].join(spaced ? ' – ' : '–')
}

function single(date: ParsedDate, options: DateTextOptions): string {
  return `${date.circa ? `${options.circa}\u00a0` : ''}${bare(date, options)}`
}

function bare(date: ParsedDate, options: DateTextOptions): string {
  return formatter([date], options).format(instant(date))
}

/**
 * ICU leaves out what both dates share; only its dash is ours, which differs from release to release. Undefined where its
 * ranges are figures alone, as in Chinese.
 */
function range(first: ParsedDate, last: ParsedDate, options: DateTextOptions): string | undefined {
  const parts = formatter([first, last], options).formatRangeToParts(instant(first), instant(last))
  const sides = parts.filter(({ source }) => source !== 'shared')
  const spaced = sides.some(({ value }) => /\s/.test(value))
  const texts = parts.map(({ value, source }, index) => {
    const divides = parts[index - 1]?.source === 'startRange' && parts[index + 1]?.source === 'endRange'
    return source === 'shared' && divides && /^\s*[–-]\s*$/.test(value) ? (spaced ? ' – ' : '–') : value
  })
  return sides.length === 0 || sides.some(({ value }) => value === '/') ? undefined : texts.join('')
}

function formatter(dates: ParsedDate[], { language }: DateTextOptions): Intl.DateTimeFormat {
  const beforeChrist = dates.some(({ parts: [year] }) => year < 0)
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...precisions[(dates[0]?.parts.length ?? 1) - 1],
    ...(beforeChrist ? { era: 'short' } : {}),
  })
}

function instant({ parts: [year, month = 1, day = 1] }: ParsedDate): Date {
  const date = new Date(0)
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day)
  return date
}
