import type { Nodes, Parents, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { GlossaryEntry, Place } from '../../edition/types.ts'
import { parseMarkdown } from '../import-text/markdown-processor.ts'
import { schemaFaults } from '../schema-faults.ts'
import { glossaryEntry } from './glossary-entry.ts'
import { glossarySchema } from './glossary-schema.ts'
import { type Headword, readHeadword } from './markdown-headword.ts'

type Point = Pick<Place, 'line' | 'column'>

/** Fields that hold lists in YAML: one value here, divided by semicolons. */
const lists = new Set(['variants', 'plurals', 'abbreviations', 'seeAlso'])

/**
 * Reads `glossary.md`, a definition list whose headwords carry the fields of an entry as attributes. Headings and comments
 * only divide the file; everything else that is no entry is a message, and so is what the schema refuses.
 */
export function readMarkdownGlossary(file: VFile): GlossaryEntry[] {
  const source = String(file)
  return parseMarkdown(source).children.flatMap((node): GlossaryEntry[] => {
    if (node.type === 'heading' || (node.type === 'html' && node.value.startsWith('<!--'))) return []
    if ((node.type as string) === 'defList') return readList(node as unknown as Parents, source, file)
    if (node.type === 'paragraph' && sourceOf([node], source).includes('{')) return readEntry([node], [], source, file)
    report(file, 'settings-are-valid', {
      reason: 'This is no entry of a glossary: its definition stands on the line below the headword, after a colon.',
      place: node,
    })
    return []
  })
}

/** A list is headwords and, after each, its definition. */
function readList(list: Parents, source: string, file: VFile): GlossaryEntry[] {
  const entries: GlossaryEntry[] = []
  let head: Nodes[] = []
  for (const [index, node] of list.children.entries()) {
    if ((node.type as string) === 'defListTerm') {
      head = [...head, node]
    } else if (head.length > 0) {
      entries.push(...readEntry(head, (node as Parents).children as RootContent[], source, file))
      head = []
    } else if (list.children[index - 1]) {
      report(file, 'settings-are-valid', {
        reason:
          'A second definition of one headword. Indent what belongs to the first, and leave a line free above a headword.',
        place: node,
      })
    }
  }
  return entries
}

function readEntry(head: Nodes[], definition: RootContent[], source: string, file: VFile): GlossaryEntry[] {
  const lines = sourceOf(head, source)
  const start = startOf(head)
  const pointAt = (offset: number) => movedBy(start, lines.slice(0, offset))
  const headword = readHeadword(lines)
  for (const { value, at } of headword.faults) {
    report(file, 'settings-are-valid', { reason: value, place: pointAt(at) })
  }
  const text = dedented(definition, source)
  reportSwallowed(text, startOf(definition), file)
  const parsed = glossarySchema.element.safeParse(fieldsOf(headword, text))
  if (parsed.success && headword.faults.length > 0) return []
  if (parsed.success) {
    const placed = (point: Point) => ({ file: file.path, ...point })
    return [
      glossaryEntry(parsed.data, { place: placed(start), definitionPlace: placed(startOf([...definition, ...head])) }),
    ]
  }
  for (const { reason, path, key, expected } of schemaFaults(parsed.error)) {
    const place = pointAt(headword.fields.get(key ?? String(path[0]))?.at ?? 0)
    report(file, 'settings-are-valid', {
      reason: reason.replace('the file', `“${headword.term}”`),
      place,
      ...(expected ? { expected } : {}),
    })
  }
  return []
}

/** The entry as YAML would have it. */
function fieldsOf(headword: Headword, definition: string): Record<string, unknown> {
  const fields = [...headword.fields].map(([name, { value }]): [string, unknown] => {
    if (lists.has(name)) return [name, value.split(/\s*;\s*/).filter((part) => part !== '')]
    return [name, value === 'true' ? true : value === 'false' ? false : value]
  })
  const written = Object.fromEntries(fields)
  const abbreviations = [...headword.abbreviations, ...((written.abbreviations as string[] | undefined) ?? [])]
  return {
    ...written,
    term: headword.term,
    ...(abbreviations.length > 0 ? { abbreviations } : {}),
    ...(definition === '' ? {} : { definition }),
  }
}

/** A headword straight below a definition is, to Markdown, a line of that definition. */
function reportSwallowed(definition: string, start: Point, file: VFile): void {
  for (const [index, line] of definition.split('\n').entries()) {
    if (index === 0 || !/^(?:\*\*[^*]+\*\*|\S.*\s\{[^{}]*\}|\{[^{}]*\})\s*(?:\([^()]*\))?$/.test(line)) continue
    report(file, 'settings-are-valid', {
      reason: 'This looks like a headword inside a definition. Leave a line free above it.',
      place: { line: start.line + index, column: 1 },
    })
  }
}

function sourceOf(nodes: Nodes[], source: string): string {
  return source.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0)
}

/** The source of a definition without the indentation that makes it one. */
function dedented(nodes: RootContent[], source: string): string {
  const indent = new RegExp(`^ {0,${startOf(nodes).column - 1}}`, 'gm')
  return nodes.length > 0 ? sourceOf(nodes, source).replace(indent, '').trimEnd() : ''
}

function startOf(nodes: Nodes[]): Point {
  const { line, column } = nodes[0]?.position?.start ?? { line: 1, column: 1 }
  return { line, column }
}

function movedBy({ line, column }: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: (lines.length === 1 ? column : 1) + last.length }
}
