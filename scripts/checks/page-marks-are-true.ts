import type { ElementContent, RootContent } from 'xast'
import type { PageMap } from '../edition/page-map.ts'
import { elementsOf, type OpenedEpub, openEpub } from './open-epub.ts'
import type { Problem } from './problem.ts'
import type { ReadPage } from './words-on-page.ts'

/** The id of the mark at which a page of our own printed book begins. */
const markId = /^print-page-(.+)$/

/** How many letters of the text behind a mark must begin its page. */
const compared = 24

/** How many letters may stand on a page before them: what only the print has, and the rest of a word that is divided. */
const mostAdded = 160

/** Letters that the print may have among those compared: “(p. 3)” behind the title of a chapter. */
const mostWithin = 10

/** How many letters are no chance. */
const telling = 4

/** How much text behind a mark is looked at. */
const longest = 400

/** What the print writes otherwise, with page numbers for numbers of paragraphs, or without the heading. */
const rewritten = new Set(['index', 'glossary', 'bibliography', 'copyright-page', 'titlepage'])

/** The same there: how many letters are compared, and before how many they begin. */
const comparedLoosely = 12
const mostRewritten = 80

interface PageMark {
  label: string
  file: string
  /** The letters that come before it. */
  before: string
  /** The letters that follow. */
  text: string
  /** The same by its words. */
  words: string[]
  /** It stands where the print has other words than the EPUB. */
  loose: boolean
}

/**
 * Proves that the text behind each mark of a printed page begins that page of the finished PDF, and that the page list
 * names every mark, once and in order. Letters are compared, not figures: the print has page numbers of its own. `pages`
 * are all physical pages, read back.
 */
export function pageMarksAreTrue(epub: Uint8Array, pages: ReadPage[], { labels }: PageMap): Problem[] {
  const book = openEpub(epub)
  const marks = book.spine.flatMap((file) => marksOf(file, book))
  const byLabel = new Map(labels.map((label, page) => [label, page]))
  return [...marks.flatMap((mark) => misplaced(mark, pages, byLabel)), ...misnamed(marks, book)]
}

function misplaced(mark: PageMark, pages: ReadPage[], byLabel: Map<string, number>): Problem[] {
  const { file, label } = mark
  const page = byLabel.get(label)
  const printed = page === undefined ? undefined : pages[page]
  if (page === undefined || !printed) return [{ reason: `It marks page ${label}, which the PDF does not have.`, file }]
  if (begins(mark, lettersOf(printed.text))) return []
  const excerpt = mark.words.slice(0, 8).join(' ')
  return [{ reason: `Page ${label} of the PDF does not begin where it is marked, before “${excerpt}”.`, file }]
}

/** A word that a page divides is marked whole: its first letters stand on the page before. */
function begins({ before, text, words, loose }: PageMark, printed: string): boolean {
  const first = lettersOf(words[0] ?? '').length
  for (let skipped = 0; skipped <= first; skipped += 1) {
    const key = text.slice(skipped, skipped + compared)
    if (key === '') return true
    const at = indexIn(printed, key)
    if (at !== -1 && at <= mostAdded && (loose || !isOfPageBefore(printed.slice(0, Math.max(0, at - skipped)), before)))
      return true
  }
  return loose && beginsAlike({ text, words }, printed.slice(0, mostAdded))
}

/** Where letters begin on a page, others of the print’s own among them; -1 when they do not. */
function indexIn(printed: string, key: string): number {
  const exact = printed.indexOf(key)
  if (exact !== -1) return exact
  const head = key.slice(0, telling)
  for (let at = printed.indexOf(head); at !== -1 && at <= mostAdded; at = printed.indexOf(head, at + 1)) {
    if (holdsInOrder(printed.slice(at, at + key.length + mostWithin), key)) return at
  }
  return -1
}

function holdsInOrder(text: string, letters: string): boolean {
  let found = 0
  for (const letter of text) if (letter === letters[found]) found += 1
  return found >= letters.length
}

/** What a page begins with is not added by the print when the EPUB has it right before the mark, which is too late then. */
function isOfPageBefore(added: string, before: string): boolean {
  return added.length >= telling && before.endsWith(added.slice(-telling))
}

/** A heading may be all that both have, as in an index of one entry. */
function beginsAlike({ text, words }: Pick<PageMark, 'text' | 'words'>, printed: string): boolean {
  if (text.length >= telling && printed.startsWith(text.slice(0, telling))) return true
  if (words.slice(0, 3).some((word) => printed.includes(lettersOf(word)))) return true
  for (let skipped = 0; skipped <= mostRewritten; skipped += 1) {
    const key = text.slice(skipped, skipped + comparedLoosely)
    if (key.length === comparedLoosely && printed.includes(key)) return true
  }
  return false
}

function marksOf(file: string, { trees }: OpenedEpub): PageMark[] {
  const tree = trees.get(file)
  const body = tree && elementsOf(tree, 'body')[0]
  const found: { label: string; ahead: string; behind: string; loose: boolean }[] = []
  let ahead = ''
  let open: typeof found = []
  const add = (text: string) => {
    ahead = (ahead + text).slice(-longest)
    for (const mark of open) mark.behind += text
    open = open.filter((mark) => mark.behind.length < longest)
  }
  const walk = (nodes: (ElementContent | RootContent)[], loose: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'cdata') add(node.value)
      if (node.type !== 'element') continue
      const types = (node.attributes['epub:type'] ?? '').split(' ')
      const label = types.includes('pagebreak') ? markId.exec(node.attributes.id ?? '')?.[1] : undefined
      if (label !== undefined) {
        const mark = { label, ahead, behind: '', loose }
        found.push(mark)
        open.push(mark)
      }
      walk(node.children, loose || types.some((type) => rewritten.has(type)))
    }
  }
  walk(body?.children ?? [], false)
  return found.map(({ label, ahead, behind, loose }) => {
    const words = behind.match(/[\p{L}\p{M}\u00AD’']+/gu) ?? []
    return { label, file, before: lettersOf(ahead), text: lettersOf(behind), words, loose }
  })
}

/** The list in the navigation document against the marks in the texts. */
function misnamed(marks: PageMark[], { manifest, trees }: OpenedEpub): Problem[] {
  const file = manifest.find(({ properties }) => properties.includes('nav'))?.path ?? ''
  const tree = trees.get(file)
  const links = tree ? elementsOf(tree, 'a').map(({ attributes }) => attributes.href ?? '') : []
  const listed = links.flatMap((href) => /#print-page-(.+)$/.exec(href)?.[1] ?? [])
  const wanted = marks.map(({ label }) => label)
  const index = wanted.findIndex((label, at) => label !== listed[at])
  if (index === -1 && listed.length === wanted.length) return []
  const label = index === -1 ? listed[wanted.length] : wanted[index]
  return [{ reason: `The list of pages and the marks in the texts differ at page ${label}.`, file }]
}

/** In a form in which print and EPUB agree. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}
