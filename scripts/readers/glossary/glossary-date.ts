/** A day, month or year as a glossary entry keeps it. */
export interface GlossaryDate {
  /** `1921`, `1921-03`, `1921-03-18`, `-44` for 44 BC; after “c. ” where it is a guess. */
  text: string
  /** Year, month, day, as far as they are known; years BC are negative. */
  parts: number[]
}

const guessed = /^(?:c\.|ca\.?|circa)\s*/i
const written = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?([~?])?(\s*BCE?)?$/

/**
 * Reads `1921`, `1921-03`, `1921-03-18`, `c. 1921` or `1921~`, `44 BC` or `-44`. Returns what is wrong, as the end of a
 * sentence, when it is none of them or the Gregorian calendar has no such day.
 */
export function glossaryDate(value: string | number): GlossaryDate | string {
  const given = String(value).trim()
  const bare = given.replace(guessed, '')
  const found = written.exec(bare)
  if (!found) {
    return `“${given}” is no date; expected one such as 1921, 1921-03, 1921-03-18, 1921~ or 44 BC. A date in words goes into “dates”`
  }
  const [, years = '', month, day, doubt, era] = found
  const year = era ? -Math.abs(Number(years)) : Number(years)
  const parts = [year, ...[month, day].filter((part) => part !== undefined).map(Number)]
  if (year === 0) return `there is no year 0; 1 BC is “1 BC” or -1`
  if (!isInCalendar(parts)) return `the calendar has no ${given}`
  const circa = doubt !== undefined || bare !== given
  const digits = parts.slice(1).map((part) => String(part).padStart(2, '0'))
  return { text: `${circa ? 'c. ' : ''}${[year, ...digits].join('-')}`, parts }
}

function isInCalendar([year = 1, month = 1, day = 1]: number[]): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
