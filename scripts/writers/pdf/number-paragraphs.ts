import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { PrintSettings } from '../../edition/print-settings.ts'

export interface NumberParagraphsOptions {
  which: PrintSettings['paragraphNumbers']
  /** Whether there is little room: then what most references of the chapter begin with is left out, “14” for “2.14”. */
  isNarrow?: boolean
}

/**
 * Makes of the mark of each paragraph its reference in print, a `span.paragraph-number` that its style sets beside the first
 * line: of all, of each fifth of a chapter, or of none. It is not read aloud. The paragraph keeps it in `data-reference` all the same. Changes the tree it is given.
 */
export function numberParagraphs(tree: Root, { which, isNarrow = false }: NumberParagraphsOptions): Root {
  const common = isNarrow ? commonStart(tree) : ''
  visit(tree, 'element', (element, index, parent) => {
    const reference = referenceOf(element)
    if (reference === undefined || !parent || index === undefined) return
    if (parent.type === 'element') parent.properties.dataReference = reference
    const isShown = which === 'all' || (which === 'fifth' && /^[^.]*\.\d*[05]$/.test(reference))
    const shown = reference.slice(reference.startsWith(common) ? common.length : 0)
    parent.children.splice(index, 1, ...(isShown ? [h('span.paragraph-number', { ariaHidden: 'true' }, shown)] : []))
    return [SKIP, isShown ? index + 1 : index]
  })
  return tree
}

/** The name of the chapter with its full stop: a paragraph of another one may have been moved to its head. */
function commonStart(tree: Root): string {
  const counts = new Map<string, number>()
  visit(tree, 'element', (element) => {
    const start = referenceOf(element)?.match(/^[^.]*\./)?.[0]
    if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1)
  })
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

function referenceOf({ properties: { className, dataReference } }: Element): string | undefined {
  return Array.isArray(className) && className.includes('paragraph-number') ? String(dataReference) : undefined
}
