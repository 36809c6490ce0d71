export interface ParsedDate {
  /** It is a guess. */
  circa: boolean
  /** Year, month, day, as far as they are known; years BC are negative. */
  parts: [number, ...number[]]
}

/** Reads `begin` or `end` of a glossary entry, as `GlossaryEntry` describes them. */
export function parseDate(text: string): ParsedDate {
  const [, circa, year = '', rest = ''] = /^(c\. )?(-?\d+)((?:-\d+)*)$/.exec(text) ?? []
  if (year === '') throw new Error(`“${text}” is no date of a glossary entry.`)
  return { circa: circa !== undefined, parts: [Number(year), ...rest.split('-').slice(1).map(Number)] }
}
