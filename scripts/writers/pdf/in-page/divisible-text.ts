import { type LineStart, readLines, textsOf } from './read-lines.ts'

const softHyphen = '\u00AD'

/**
 * The text of a block, whose soft hyphens can be taken out and given back. Its places are counted in letters, which
 * soft hyphens are not, through all of its text nodes.
 */
export class DivisibleText {
  readonly letters: string
  /** Before which letters it may be divided. */
  readonly places = new Set<number>()
  /** Those of them that are in the document. */
  shown: ReadonlySet<number>
  /** Where its lines begin. */
  starts: LineStart[]
  readonly #element: HTMLElement
  readonly #firsts = new Map<Text, number>()

  constructor(element: HTMLElement) {
    this.#element = element
    let letters = ''
    for (const node of textsOf(element)) {
      this.#firsts.set(node, letters.length)
      for (const sign of node.data.split(/(\u00AD)/)) {
        if (sign === softHyphen) this.places.add(letters.length)
        else letters += sign
      }
    }
    this.letters = letters
    this.shown = new Set(this.places)
    this.starts = readLines(element)
  }

  /** The first letter of each line. */
  get lines(): number[] {
    return this.starts.map(({ node, offset }) => this.#firstOf(node) + lettersIn(node.data, offset))
  }

  /** Has soft hyphens at these places and nowhere else. What it tells of its lines is true only when they have been read again. */
  show(places: ReadonlySet<number>): void {
    const lines = this.lines
    for (const [node, first] of this.#firsts) {
      const own = this.letters.slice(first, first + lettersIn(node.data, node.data.length))
      const data = own
        .split('')
        .map((sign, at) => (places.has(first + at) ? softHyphen + sign : sign))
        .join('')
      if (data !== node.data) node.data = data
    }
    this.shown = places
    this.starts = this.starts.map(({ node }, line) => {
      return { node, offset: offsetOf(node.data, (lines[line] ?? 0) - this.#firstOf(node)) }
    })
  }

  readAgain(): void {
    this.starts = readLines(this.#element, this.starts)
  }

  /** Where the word begins that goes on at a place. */
  beginningOf(place: number): number {
    let at = place
    while (at > 0 && isLetter(this.letters, at - 1)) at -= 1
    return at
  }

  /** Takes all places out of the word that goes on at one. */
  makeWhole(place: number): void {
    for (let at = this.beginningOf(place); at <= this.endOf(place); at++) this.places.delete(at)
  }

  /** Where that word ends. */
  endOf(place: number): number {
    let at = place
    while (isLetter(this.letters, at)) at += 1
    return at
  }

  #firstOf(node: Text): number {
    return this.#firsts.get(node) ?? 0
  }
}

function isLetter(letters: string, at: number): boolean {
  return at < letters.length && /[\p{L}\p{M}]/u.test(letters[at] ?? '')
}

function lettersIn(data: string, end: number): number {
  let letters = 0
  for (let at = 0; at < end; at++) if (data[at] !== softHyphen) letters += 1
  return letters
}

/** Where a letter stands in a text: behind the soft hyphen before it. */
function offsetOf(data: string, letter: number): number {
  let at = 0
  for (let letters = 0; at < data.length && letters < letter; at++) if (data[at] !== softHyphen) letters += 1
  return data[at] === softHyphen ? at + 1 : at
}
