import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface LinksRead {
  /** Inside the book. */
  links: number
  dead: number
  /** Links that show a page number as their last word, or stand before one, as in “Title” (p. 12); those of notes aside. */
  numbers: number
  /** Of these, those with another number than their page has, or with a title that does not stand on that page. */
  wrong: number
}

export interface ReadLinksOptions {
  /** The text of each page, without white space. */
  texts: string[]
}

/** Smaller type than that of any page number: calls of notes. */
const smallestNumber = 7.6
/** “12”, or the first of “12–15”. */
const pageNumber = /^(\d+)(?:–\d+)?[.,;)]*$/
const pageAfterTitle = /^\(p\.\s*(\d+)\)/

/** Follows every link of a finished book, and compares the number that it shows with the label of the page to which it leads. */
export async function readLinks(pdf: PDFDocumentProxy, { texts }: ReadLinksOptions): Promise<LinksRead> {
  const labels = await pdf.getPageLabels()
  const labelOf = (page: number) => labels?.[page] || String(page + 1)
  const pageOf = await pageFinder(pdf)
  const read: LinksRead = { links: 0, dead: 0, numbers: 0, wrong: 0 }
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const words = await wordsOf(page)
    for (const { dest, rect } of linksOf(await page.getAnnotations())) {
      read.links++
      const target = pageOf(dest)
      if (target === undefined) read.dead++
      else count(read, { ...shownBy(rect, words), dest, label: labelOf(target), text: texts[target] ?? '' })
    }
    page.cleanup()
  }
  return read
}

interface Word {
  text: string
  /** Of its middle, and of its baseline. */
  x: number
  y: number
  size: number
}

interface Link {
  dest: unknown
  rect: number[]
}

/** Those inside the book; two that are alike, which some tools write, count once. */
function linksOf(annotations: { subtype: string; url?: string; dest: unknown; rect: number[] }[]): Link[] {
  const links = annotations.filter(({ subtype, url }) => subtype === 'Link' && !url)
  return [...new Map(links.map(({ dest, rect }) => [JSON.stringify([dest, rect]), { dest, rect }])).values()]
}

interface Followed {
  /** The words of the link, and the text that comes after them. */
  shown: Word[]
  after: string
  dest: unknown
  /** Of the page to which the link leads, and its text. */
  label: string
  text: string
}

function shownBy(rect: number[], words: Word[]): Pick<Followed, 'shown' | 'after'> {
  const shown = words.filter((word) => within(word, rect))
  const last = shown.at(-1)
  const next = last ? words.indexOf(last) + 1 : words.length
  const after = words.slice(next, next + 3).map((word) => word.text)
  return { shown, after: after.join(' ') }
}

function count(read: LinksRead, { shown, after, dest, label, text }: Followed): void {
  const last = shown.at(-1)
  const number = pageNumber.exec(last?.text ?? '')?.[1] ?? pageAfterTitle.exec(after)?.[1]
  if (!last || number === undefined || last.size < smallestNumber || /note|call/i.test(String(dest))) return
  read.numbers++
  const title = titleOf(shown)
  if (number !== label || !text.includes(title)) read.wrong++
}

/** From its capital on, since a word before it may seem to stand in the link: where words stand is not exactly known. */
function titleOf(shown: Word[]): string {
  const texts = shown.map(({ text }) => text.replace(/[.“”]/g, ''))
  const words = texts.filter((text) => /\p{L}/u.test(text) && text !== '(p')
  const capital = words.findIndex((text) => /^\p{Lu}/u.test(text))
  return words.slice(Math.max(0, capital)).join('')
}

function within({ x, y }: Word, [left = 0, bottom = 0, right = 0, top = 0]: number[]): boolean {
  return x >= left && x <= right && y >= bottom - 1 && y <= top + 1
}

/** Words with the place where they stand, if all characters of a run were of one width. */
async function wordsOf(page: PDFPageProxy): Promise<Word[]> {
  const words: Word[] = []
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue
    const [, , , , left = 0, y = 0] = item.transform as number[]
    for (const { 0: text, index } of item.str.matchAll(/\S+/g)) {
      const x = left + ((index + text.length / 2) / item.str.length) * item.width
      words.push({ text, x, y, size: item.height })
    }
  }
  return words
}

/** What finds the physical page, from 0, of a named or an unnamed destination. */
async function pageFinder(pdf: PDFDocumentProxy): Promise<(dest: unknown) => number | undefined> {
  const named = await pdf.getDestinations()
  const pages = new Map<unknown, number>()
  for (let number = 1; number <= pdf.numPages; number++) pages.set((await pdf.getPage(number)).ref?.num, number - 1)
  return (dest) => {
    const target = typeof dest === 'string' ? named[dest] : dest
    return Array.isArray(target) ? pages.get(target[0]?.num) : undefined
  }
}
