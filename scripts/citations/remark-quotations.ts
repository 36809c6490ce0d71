import type { Blockquote, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { QuotationFact } from '../edition/facts.ts'
import { findAttributions } from './attributions/find-attributions.ts'
import { type FlatText, flatten } from './attributions/flat-text.ts'
import type { LocatorWords } from './locator-words.ts'

export interface RemarkQuotationsOptions {
  locatorWords: LocatorWords
}

/** Fewer words are a name, a motto or a turn of phrase. */
const fewestWords = 12
/** A citation that begins within so many characters after the closing mark belongs to the quotation. */
const reach = 60
const marks = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|"[^"\n]+"/g
/** Their words are the book’s own, or come with a line that names their author. */
const apart = new Set(['questions', 'epigraph', 'verse'])

/**
 * Lists the quotations of a chapter, set off or between quotation marks, and whether anything in them, in their paragraph
 * or beside them says where they come from. Citations have their ids already.
 */
export function remarkQuotations({ locatorWords }: RemarkQuotationsOptions) {
  return (tree: Root, file: VFile): void => {
    const quotations: QuotationFact[] = []
    const namesSource = (flat: FlatText) => citesOrNames(flat, locatorWords)
    visit(tree, (node, index, parent) => {
      if (node.type === 'containerDirective' && apart.has(node.name)) return SKIP
      if (node.type === 'blockquote') {
        const quotation = blockQuotation(node, neighbours(parent as Parents, index ?? 0), { file, namesSource })
        if (quotation.words >= fewestWords) quotations.push(quotation)
        return SKIP
      }
      if (node.type === 'paragraph') quotations.push(...inlineQuotations(node, { file, namesSource }))
      return undefined
    })
    file.data.quotations = quotations
  }
}

interface Reading {
  file: VFile
  /** A citation, a note or words such as “(Serge, p. 252)”. */
  namesSource(text: FlatText): boolean
}

function neighbours(parent: Parents, index: number): Paragraph[] {
  const beside = [parent.children[index - 1], parent.children[index + 1]] as (Nodes | undefined)[]
  return beside.filter((node) => node?.type === 'paragraph')
}

function blockQuotation(node: Blockquote, beside: Paragraph[], { file, namesSource }: Reading): QuotationFact {
  const inside: FlatText[] = []
  visit(node, 'paragraph', (paragraph) => void inside.push(flatten(paragraph.children)))
  const text = inside.map((flat) => flat.text).join('\n')
  const citation = inside.flatMap(({ objects }) => objects.flatMap((each) => citationId(each.node))).at(-1)
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return {
    ...measure('block', text),
    place: { file: file.path, line, column },
    sourced: [...inside, ...beside.map((paragraph) => flatten(paragraph.children))].some(namesSource),
    ...(citation === undefined ? {} : { citation }),
  }
}

function inlineQuotations(node: Paragraph, { file, namesSource }: Reading): QuotationFact[] {
  const flat = flatten(node.children)
  return [...flat.text.matchAll(marks)].flatMap((match): QuotationFact[] => {
    const measured = measure('inline', match[0].slice(1, -1))
    if (measured.words < fewestWords) return []
    const end = match.index + match[0].length
    const after = flat.objects.find(({ offset, node: each }) => offset >= end && citationId(each).length > 0)
    const citation = after && after.offset - end <= reach ? citationId(after.node)[0] : undefined
    return [
      {
        ...measured,
        place: { file: file.path, ...flat.placeAt(match.index) },
        sourced: namesSource(flat),
        ...(citation === undefined ? {} : { citation }),
      },
    ]
  })
}

function measure(kind: QuotationFact['kind'], text: string): Pick<QuotationFact, 'kind' | 'words' | 'beginning'> {
  const words = text.match(/[\p{L}\p{N}][^\s\ufffc]*/gu) ?? []
  return { kind, words: words.length, beginning: words.slice(0, 6).join(' ') }
}

function citationId(node: PhrasingContent): string[] {
  return node.type === 'citation' && node.id !== undefined ? [node.id] : []
}

function citesOrNames({ objects, text }: FlatText, words: LocatorWords): boolean {
  return (
    objects.some(({ node }) => node.type === 'citation' || node.type === 'footnoteReference') ||
    findAttributions(text, words).length > 0
  )
}
