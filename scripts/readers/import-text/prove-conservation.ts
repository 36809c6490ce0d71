import type { Nodes, Root } from 'mdast'
import { parse } from 'yaml'
import type { ImportedChapter } from './chapter-tree.ts'
import { parseMarkdown, visibleText } from './markdown-processor.ts'
import { joiners } from './recognise-names.ts'
import type { Moved, Rewritten, SourceLine } from './types.ts'

export interface Loss {
  /** One sentence: what is missing, added or different. */
  reason: string
  place?: { line: number; column: number }
}

export interface ProofInput {
  lines: SourceLine[]
  moved: Moved[]
  /** Attributions that became citations. */
  rewritten?: Rewritten[]
  chapters: ImportedChapter[]
  /** Markdown of the chapters, in the same order. */
  markdown: string[]
  /** Text of `edition.yaml`. */
  edition: string
}

interface Word {
  text: string
  line: number
  column: number
}

/**
 * Proves that nothing was lost: the Markdown, parsed back, is the tree that was meant; its words are the source's words in
 * their order, citations in the place of the attributions that became them; and every stretch that left the text stands in `edition.yaml` or in front matter. Undefined means proved.
 */
export function proveConservation(input: ProofInput): Loss | undefined {
  const parsed = input.markdown.map(parseMarkdown)
  return proveTrees(input.chapters, parsed) ?? proveWords(input, parsed) ?? proveMoved(input, parsed)
}

function proveTrees(chapters: ImportedChapter[], parsed: Root[]): Loss | undefined {
  for (const [index, chapter] of chapters.entries()) {
    const meant = outline(chapter.tree)
    const read = parsed[index] ? outline(parsed[index]) : []
    const at = meant.findIndex((line, number) => line !== read[number])
    if (at >= 0)
      return { reason: `Markdown reads ${JSON.stringify(read[at])} where ${JSON.stringify(meant[at])} was meant.` }
    if (read.length > meant.length) return { reason: `Markdown reads ${JSON.stringify(read[meant.length])} too much.` }
  }
  return undefined
}

/** One line a block: its kind and its text. Links do not count: GFM makes them of addresses, and the text is the same. */
function outline(node: Nodes, prefix = ''): string[] {
  if (node.type === 'yaml') return [`${prefix}yaml ${node.value}`]
  if (node.type === 'paragraph' || node.type === 'heading') {
    const depth = node.type === 'heading' ? node.depth : ''
    return [`${prefix}${node.type}${depth} ${inlineKinds(node)}${visibleText(node)}`]
  }
  const children = 'children' in node ? node.children.flatMap((child) => outline(child, `${prefix}${node.type}/`)) : []
  return node.type === 'root' ? children : [`${prefix}${node.type} ${'value' in node ? node.value : ''}`, ...children]
}

function inlineKinds(node: Nodes): string {
  if (node.type === 'text' || node.type === 'link' || node.type === 'citationSource') return ''
  if (!('children' in node)) return `<${node.type}>`
  return (
    node.children.map(inlineKinds).join('') +
    (node.type === 'paragraph' || node.type === 'heading' ? '' : `<${node.type}>`)
  )
}

function proveWords({ lines, moved, rewritten = [], chapters }: ProofInput, parsed: Root[]): Loss | undefined {
  const expected = lines.flatMap((line) => wordsOfLine(line, moved, rewritten))
  const actual = parsed.flatMap((tree, index) => {
    const blocks = chapters[index]?.untitled
      ? tree.children.filter((node) => node.type !== 'heading' || node.depth > 1)
      : tree.children
    return blocks.flatMap((node) => words(blockTexts(node).join('\n')))
  })
  const at = expected.findIndex((word, index) => word.text !== actual[index])
  const word = expected[at]
  if (word) {
    const { line, column } = word
    return { reason: `“${word.text}” of the source is “${actual[at] ?? ''}” in the chapter.`, place: { line, column } }
  }
  return actual.length > expected.length
    ? { reason: `“${actual[expected.length]}” in the chapter is not in the source.` }
    : undefined
}

function blockTexts(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [visibleText(node)]
  return node.children.flatMap(blockTexts)
}

function words(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

/** The words of a line without the stretches that were moved, and with those that were rewritten. */
function wordsOfLine(line: SourceLine, moved: Moved[], rewritten: Rewritten[]): Word[] {
  let { text } = line
  for (const { line: number, column, text: gone } of moved) {
    const start = column - line.column
    if (number !== line.number || start < 0 || !text.startsWith(gone, start)) continue
    text = text.slice(0, start) + ' '.repeat(gone.length) + text.slice(start + gone.length)
  }
  for (const { line: number, column, text: from, into } of rewritten.toReversed()) {
    const start = column - line.column
    if (number === line.number && text.startsWith(from, start)) {
      text = text.slice(0, start) + into + text.slice(start + from.length)
    }
  }
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    line: line.number,
    column: line.column + match.index,
  }))
}

function proveMoved({ moved, edition, chapters }: ProofInput, parsed: Root[]): Loss | undefined {
  const fields = parse(edition) as { title: string; subtitle?: string; creators?: { name: string }[] }
  const held: Record<Moved['into'], string[]> = {
    title: words(fields.title),
    subtitle: words(fields.subtitle ?? ''),
    creators: (fields.creators ?? []).flatMap(({ name }) => words(name)),
    number: parsed.flatMap((tree) => tree.children.flatMap((node) => (node.type === 'yaml' ? [node.value] : []))),
    ornament: [],
  }
  for (const into of ['title', 'subtitle', 'creators'] as const) {
    const parts = moved.filter((part) => part.into === into)
    const gone = parts.flatMap((part) => words(into === 'creators' ? part.text.replaceAll(/[,;&]/g, ' ') : part.text))
    const kept = into === 'creators' ? gone.filter((word) => !joiners.test(word)) : gone
    const [first] = parts
    if (first && kept.join(' ') !== held[into].join(' ')) {
      return {
        reason: `“${first.text}” is not whole in edition.yaml.`,
        place: { line: first.line, column: first.column },
      }
    }
  }
  const numbers = chapters
    .filter((chapter) => chapter.number !== undefined)
    .map((chapter) => `number: ${chapter.number}`)
  if (numbers.join() !== held.number.join()) return { reason: 'The number of a chapter is not in its front matter.' }
  return undefined
}
