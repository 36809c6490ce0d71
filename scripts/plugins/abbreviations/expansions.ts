import type { Nodes, PhrasingContent } from 'mdast'
import type { NumberedBlock } from '../paragraph-numbers.ts'
import type { FlatInline } from '../terms/flat-inline.ts'
import type { Use } from '../terms/uses-in.ts'
import type { Around } from './expansion-nodes.ts'
import { isIntroduction } from './is-introduction.ts'
import { isQuoted } from './is-quoted.ts'
import { type Abbreviated, spellsOut } from './spells-out.ts'

/** A use of an entry, and the block in which it stands. */
export interface PlacedUse {
  use: Use
  entry: string
  block: NumberedBlock
  flat: FlatInline
}

/** In how many characters behind a short form its expansion is looked for. */
const nearBy = 40

/** Words of somebody else, and where there is no room. */
const unsuited = new Set(['blockquote', 'table', 'verse', 'epigraph'])

/**
 * Where a chapter writes a short form out: at its first use in the running text that can be, unless the chapter has said
 * before, or says beside it, what it is short for. Notes are read beside the text, as links are made in them.
 */
export class Expansions {
  readonly #entries: ReadonlyMap<string, Abbreviated>
  readonly #inText = new Set<string>()
  readonly #anywhere = new Set<string>()

  /** Entries that have short forms, by their ids. */
  constructor(entries: ReadonlyMap<string, Abbreviated>) {
    this.#entries = entries
  }

  /** To be told every use in its order; says what to write around this one. */
  around(placed: PlacedUse): Around | undefined {
    const { entry: id, use, block, flat } = placed
    const entry = this.#entries.get(id)
    const inNote = block.note !== undefined
    if (!entry || (inNote ? this.#anywhere : this.#inText).has(id)) return undefined
    const short = isShortForm(use, entry)
    const said = short ? isIntroduced(use, entry, flat) : !use.abbreviation && spellsOut(use.text, entry)
    const around = short && !said && isPlain(placed, entry) && isOwnText(placed) ? write(use, entry, flat) : undefined
    if (said || around) {
      this.#anywhere.add(id)
      if (!inNote) this.#inText.add(id)
    }
    return around
  }
}

/** As the entry lists it, with or without full stops; not a plural. */
function isShortForm({ text }: Use, { abbreviations }: Abbreviated): boolean {
  const bare = (form: string) => form.replace(/[.\s]/g, '').normalize('NFC')
  return abbreviations.some((form) => bare(form) === bare(text))
}

function isIntroduced({ end }: Use, { term }: Abbreviated, { text }: FlatInline): boolean {
  const after = text.slice(end, end + nearBy + term.length).replace(/\s+/g, ' ')
  const at = after.toLowerCase().indexOf(term.toLowerCase())
  return at !== -1 && isIntroduction(after.slice(0, at))
}

/** Whether the sentence stays right: no possessive, no part of a compound, no article that would no longer fit. */
function isPlain({ use: { start, end }, flat: { text } }: PlacedUse, { term }: Abbreviated): boolean {
  if (/^(?:['’ʼ]|[-‐‑/–]\p{L})/u.test(text.slice(end)) || /[\p{L}\p{N}][-‐‑/–]$/u.test(text.slice(0, start)))
    return false
  const article = /(?:^|\s)(an?)\s+$/i.exec(text.slice(0, start))?.[1]
  return article === undefined || (article.length === 2) === /^[aeiou]/i.test(term)
}

/** Whether the words are the author’s own prose: no quotation, title in italics, emendation or table. */
function isOwnText({ use, block, flat }: PlacedUse): boolean {
  const names = block.ancestors.map((node) => (node.type === 'containerDirective' ? node.name : node.type))
  if (names.some((name) => unsuited.has(name)) || isQuoted(flat.text, use.start, use.end)) return false
  const around = containersAt(block.node.children as PhrasingContent[], use.start, flat.lengths)
  return around.every((node) => node.type === 'strong' || (node.type === 'textDirective' && node.name !== 'emend'))
}

/** The nodes with content that a place of the flat text lies in. */
function containersAt(nodes: PhrasingContent[], place: number, lengths: FlatInline['lengths']): Nodes[] {
  let start = 0
  for (const node of nodes) {
    const end = start + (lengths.get(node) ?? 0)
    if (place >= start && place < end) {
      return node.type === 'textDirective' && lengths.get(node) === 1
        ? []
        : 'children' in node
          ? [node, ...containersAt(node.children as PhrasingContent[], place - start, lengths)]
          : []
    }
    start = end
  }
  return []
}

/** “New Economic Policy (NEP)”; inside brackets “New Economic Policy, NEP”. */
function write({ start, end }: Use, { term, language }: Abbreviated, { text }: FlatInline): Around {
  const before = text.slice(0, start)
  const begins = /^\s*$|[.!?…]["”’»)]*\s+$/u.test(before)
  const words = begins ? term.charAt(0).toLocaleUpperCase(language ?? 'und') + term.slice(1) : term
  const shape = shapeOf(before, text.slice(end), /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(term))
  return { before: words + shape[0], after: shape[1], ...(language ? { language } : {}) }
}

function shapeOf(before: string, after: string, wide: boolean): [string, string] {
  if (!isBracketed(before)) return wide ? ['（', '）'] : [' (', ')']
  const follows = /^\s*[\p{L}\p{N}]/u.test(after)
  return wide ? ['，', follows ? '，' : ''] : [', ', follows ? ',' : '']
}

function isBracketed(before: string): boolean {
  let depth = 0
  for (const sign of before) {
    if ('([（［'.includes(sign)) depth++
    else if (')]）］'.includes(sign)) depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
