import type { Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { IndexMark } from '../edition/facts.ts'
import { indexPath } from './index-path.ts'
import { type NumberedBlock, paragraphNumbers } from './paragraph-numbers.ts'

/** A main heading, a sub-heading, and one below that. */
const deepest = 3

type Attributes = Record<string, string | null | undefined>

/**
 * `:index[words]{entry="Main!sub"}` becomes `span.index-mark` with an id. Facts list the marks in the order of reading;
 * one that cannot be understood is a message and is left out of them.
 */
export function remarkIndexMarks() {
  return (tree: Root, file: VFile): void => {
    const marks: IndexMark[] = []
    let count = 0
    const seen = new Set<TextDirective>()
    const mark = (node: TextDirective, block?: NumberedBlock) => {
      if (node.name !== 'index' || seen.has(node)) return
      seen.add(node)
      const id = `index-${++count}`
      node.data = { hName: 'span', hProperties: { id, className: ['index-mark'] } }
      const faults = faultsOf(node.attributes ?? {}, block?.note !== undefined)
      for (const reason of faults) report(file, 'index-mark-is-clear', { reason, place: node })
      if (faults.length === 0) marks.push({ id, ...meaningOf(node.attributes ?? {}), ...whereIs(node, file, block) })
    }
    for (const block of paragraphNumbers(tree)) visit(block.node, 'textDirective', (node) => mark(node, block))
    visit(tree, 'textDirective', (node) => mark(node)) // in a note that is never called
    file.data.indexMarks = marks
  }
}

function meaningOf(
  attributes: Attributes,
): Pick<IndexMark, 'path' | 'principal' | 'range' | 'see' | 'seeAlso' | 'sort'> {
  const { entry, see, seeAlso, sort } = attributes
  const range = 'begin' in attributes ? 'begin' : 'end' in attributes ? 'end' : undefined
  return {
    path: indexPath(entry ?? ''),
    principal: 'principal' in attributes,
    ...(range ? { range } : {}),
    ...(see ? { see } : {}),
    ...(seeAlso ? { seeAlso } : {}),
    ...(sort ? { sort } : {}),
  }
}

function whereIs(
  node: TextDirective,
  file: VFile,
  block?: NumberedBlock,
): Pick<IndexMark, 'note' | 'paragraph' | 'place'> {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return {
    ...(block?.note === undefined ? {} : { note: block.note }),
    paragraph: block?.paragraph ?? 1,
    place: { file: file.path, line, column },
  }
}

/** Why a mark cannot be understood; an `entry` that is missing has been reported as such. */
function faultsOf(attributes: Attributes, inNote: boolean): string[] {
  const { entry, see, seeAlso } = attributes
  const has = (...names: string[]) => names.filter((name) => name in attributes)
  const ranges = has('begin', 'end')
  const beside = has('begin', 'end', 'principal', 'seeAlso')
  return [
    ...(entry ? pathFaults(entry) : []),
    ...[see, seeAlso].flatMap((target) => (target ? pathFaults(target) : [])),
    ...has('see', 'seeAlso', 'sort')
      .filter((name) => !attributes[name]?.trim())
      .map((name) => `The mark has an empty ${name}.`),
    ...(ranges.length === 2 ? ['The mark is both the begin and the end of a passage: make two of it.'] : []),
    ...(ranges.length > 0 && inNote ? ['A passage for the index begins or ends in a note: mark the note itself.'] : []),
    ...(has('see').length > 0 && beside.length > 0
      ? [`The mark has a “see”, which stands in place of pages, and so can have no ${beside.join(', ')}.`]
      : []),
  ]
}

function pathFaults(entry: string): string[] {
  const path = indexPath(entry)
  if (path.includes('')) return [`A part of the heading “${entry}” is empty.`]
  if (path.length > deepest)
    return [`The heading “${entry}” has ${path.length} levels; an index has at most ${deepest}.`]
  return []
}
