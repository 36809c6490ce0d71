/** A page, a stretch of pages, or a note of a page, as an index prints it. */
export interface PrintedLocator {
  /** As printed: `23–25`, `23nn4–5`. */
  words: string
  /** Labels of pages. */
  first: string
  last: string
  /** What notes are called by. */
  notes: string[]
}

export interface PrintedEntry {
  /** Its words, without pages and references. */
  heading: string
  locators: PrintedLocator[]
  /** What it refers to, with the word before it. */
  reference: string
}

const page = '(?:[ivxl]+|\\d+)'
const sign = '[*†‡§‖¶]+'
const locator = `${page}(?:n(?:\\d+|${sign})|nn\\d+–\\d+|–${page})?`
const entry = new RegExp(`^(.*?)((?:, ${locator})*)(;? see(?: also)? .*)?$`)

/** The entries of an index in English as the text of its pages has them, a line each; letters and the head are left out. */
export function printedIndex(text: string): PrintedEntry[] {
  const [, , ...lines] = text.trim().split('\n')
  return whole(lines)
    .filter((line) => !/^\p{Lu}$/u.test(line))
    .map((line) => {
      const [, heading = '', numbers = '', reference = ''] = entry.exec(line.replace(/\s+/g, ' ').trim()) ?? []
      const locators = numbers.split(', ').filter(Boolean).map(readLocator)
      return { heading, locators, reference: reference.replace(/^;? /, '') }
    })
}

/** An entry that goes on in another column begins there with a number. */
function whole(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    if (/^(?:\d+|[ivxl]+)\b/.test(line) && joined.at(-1)?.endsWith(',')) joined[joined.length - 1] += ` ${line}`
    else joined.push(line)
  }
  return joined
}

function readLocator(words: string): PrintedLocator {
  const [, first = '', several, one, last = first] =
    new RegExp(`^(${page})(?:nn(\\d+–\\d+)|n(\\d+|${sign}))?(?:–(${page}))?$`).exec(words) ?? []
  const [from, to] = (several ?? '').split('–').map(Number)
  const notes = from && to ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)) : one ? [one] : []
  return { words, first, last, notes }
}
