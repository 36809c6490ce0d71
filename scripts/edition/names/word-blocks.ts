import type { Nodes, Parents, Root } from 'mdast'
import type { Place } from '../types.ts'

/** A word, wherever it stands. */
export interface WordForm {
  /** As it stands. */
  text: string
  /** Without the ending of a possessive. */
  bare: string
  /** `bare` for comparisons. */
  folded: string
  /** It begins with a capital. */
  capital: boolean
}

/** A word of running text, as far as its capital is worth something. */
export interface Word extends WordForm {
  /** It has a capital because a sentence, a quotation or a line begins with it, perhaps for that alone. */
  opens: boolean
  /** Nothing but a space stands between it and the word before. */
  joined: boolean
}

/** A paragraph, cell or defined term of a chapter, in words. */
export interface WordBlock {
  place: Place
  /** Line on which it ends. */
  lastLine: number
  words: Word[]
  /** It is set off as somebody else’s. */
  quoted: boolean
}

const blocks = new Set(['paragraph', 'tableCell', 'defListTerm'])

/** Headings and labels have capitals of their own; titles of works are in italics; the rest is no text. */
const passedOver = new Set(['heading', 'code', 'inlineCode', 'citation', 'image', 'emphasis', 'glossaryHead'])

/** Stands for what is passed over inside a block. */
const gap = '\ufffc'

const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:['’ʼ\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*)*['’ʼ]?/gu

/** A word begins something after these; one letter and a point are somebody’s initial. */
const opening = /(?:[.!?…:;•–—/|]["'’”»)\]\ufffc]*|["'“„«‘‹(¿¡[]|\n)\s*$/u
const initial = /^\p{Lu}$/u
const plainLatin = /^[A-Za-z -]*$/

/** The running text of a chapter in words: without headings, code, citations, pictures and what stands in italics. */
export function wordBlocks(tree: Root, file: string, forms?: Map<string, WordForm>): WordBlock[] {
  const found: WordBlock[] = []
  const walk = (parent: Parents, quoted: boolean): void => {
    for (const node of parent.children as Nodes[]) {
      if (passedOver.has(node.type) || isLabel(node)) continue
      if (blocks.has(node.type)) {
        const words = wordsOf(plain(node), forms)
        const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } }
        const place = { file, line: start.line, column: start.column }
        if (words.length > 0) found.push({ place, lastLine: end.line, words, quoted })
      } else if ('children' in node) walk(node, quoted || node.type === 'blockquote')
    }
  }
  walk(tree, false)
  return found
}

/** One form for every way to type the same words. */
export function foldWords(words: string): string {
  if (plainLatin.test(words)) return words.toLowerCase()
  return words
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00ad/g, '')
    .toLowerCase()
}

/** The words of a plain text; `forms`, by how they are written, saves looking at a word twice. */
export function wordsOf(text: string, forms = new Map<string, WordForm>()): Word[] {
  const words: Word[] = []
  let end = 0
  for (const found of text.matchAll(wordPattern)) {
    const before = text.slice(end, found.index)
    const previous = words.at(-1)
    const { text: word, bare, folded, capital } = forms.get(found[0]) ?? remember(found[0], forms)
    const opens = !previous || (before !== ' ' && opening.test(before) && !isAfterInitial(before, previous))
    const joined = previous !== undefined && (before === ' ' || /^[ \t\n\u00a0]+$/.test(before))
    words.push({ text: word, bare, folded, capital, opens: capital && opens, joined })
    end = found.index + found[0].length
  }
  return words
}

function remember(written: string, forms: Map<string, WordForm>): WordForm {
  const text = written.replaceAll('\u00ad', '')
  const bare = text.replace(/['’ʼ]s?$/u, '')
  const form = { text, bare, folded: foldWords(bare), capital: /^[\p{Lu}\p{Lt}]/u.test(text) }
  forms.set(written, form)
  return form
}

function isAfterInitial(before: string, previous: Word): boolean {
  return before.startsWith('.') && initial.test(previous.text)
}

/** A block’s label is its title. */
function isLabel(node: Nodes): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data
}

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if (passedOver.has(node.type) || !('children' in node)) return gap
  return node.children.map((child) => plain(child as Nodes)).join('')
}
