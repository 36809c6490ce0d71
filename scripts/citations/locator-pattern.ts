import type { CslItem } from 'citeproc'

export interface LocatorPattern {
  /** The items with stand-ins for their plain numbers. */
  pattern: CslItem[]
  /** Puts the numbers into what the pattern printed; undefined when a stand-in is not there exactly once. */
  fill?: (html: string) => string | undefined
}

/** Stand-ins have as many digits as no page has, and ranges differ from the first digit on, so that none is shortened. */
const single = (index: number) => String(71_000_001 + index * 10)
const range = (index: number) => `${single(index)}-${82_000_001 + index * 10}`

/**
 * “Serge, p. 12” and “Serge, p. 31” differ in the number alone. A book cites a work on many pages, so that most of its
 * citations are made of a pattern, once for each work and form. `mangle` sets a range of pages as the style does; without
 * it, ranges are left alone.
 */
export function patternOf(items: CslItem[], mangle: ((range: string) => string) | undefined): LocatorPattern {
  const fills: [standIn: string, text: string][] = []
  const pattern = items.map((item, index) => {
    const { locator = '' } = item
    if (/^[1-9]\d{0,4}$/.test(locator)) {
      fills.push([single(index), locator])
      return { ...item, locator: single(index) }
    }
    if (mangle && item.label === 'page' && /^[1-9]\d{0,4}-[1-9]\d{0,4}$/.test(locator)) {
      fills.push([mangle(range(index)), mangle(locator)])
      return { ...item, locator: range(index) }
    }
    return item
  })
  if (fills.length === 0) return { pattern }
  return { pattern, fill: (html) => filled(html, fills) }
}

function filled(html: string, fills: [string, string][]): string | undefined {
  let made = html
  for (const [standIn, text] of fills) {
    const at = made.indexOf(standIn)
    if (at < 0 || made.indexOf(standIn, at + 1) >= 0) return undefined
    made = made.slice(0, at) + text + made.slice(at + standIn.length)
  }
  return made
}
