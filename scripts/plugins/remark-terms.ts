import type { Link, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { TermMention } from '../edition/facts.ts'
import type { TermMatcher } from './term-matcher.ts'

export interface RemarkTermsOptions {
  matcher: TermMatcher
  /** Id of an entry → id of the entry that it stands for (itself, or its `see`). */
  entries: ReadonlyMap<string, string>
}

const skipped = new Set(['heading', 'link', 'inlineCode', 'code', 'citation', 'image', 'definition', 'glossaryTerm'])

/** Marks an entry as used in the chapter and within the scope of its first use. */
type Use = (id: string) => void

/**
 * Links each term of the glossary where it is first used in the chapter; in the glossary, in each entry, and never to
 * the entry itself. `:term[…]{#id}` forces a link, `:noterm[…]` forbids one. Facts list the linked terms.
 */
export function remarkTerms(options: RemarkTermsOptions) {
  return (tree: Root, file: VFile): void => {
    const terms = new Set<string>()
    const mentions: TermMention[] = []
    walk(tree, new Set())
    file.data.terms = [...terms]
    file.data.mentions = mentions

    function walk(parent: Parent, seen: Set<string>): void {
      const use: Use = (id) => {
        seen.add(id)
        terms.add(id)
      }
      for (let at = 0; at < parent.children.length; at++) {
        const node = parent.children[at] as RootContent
        if (skipped.has(node.type) || isLabel(node)) continue
        if (node.type === 'text') {
          const linked = linkText(node, options.matcher, seen, use)
          parent.children.splice(at, 1, ...linked)
          at += linked.length - 1
        } else if (node.type === 'textDirective' && node.name === 'term') {
          parent.children[at] = forcedLink(node, options.entries, file, use)
        } else if (node.type === 'textDirective' && node.name === 'noterm') {
          node.data = { ...node.data, hName: 'span' }
        } else if ('children' in node) {
          walk(node, node.type === 'glossaryEntry' ? new Set([node.entry]) : seen)
        }
      }
    }
  }
}

function linkText(node: Text, matcher: TermMatcher, seen: ReadonlySet<string>, use: Use): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let done = 0
  for (const { id, start, end } of matcher.find(node.value)) {
    if (seen.has(id)) continue
    use(id)
    if (start > done) parts.push({ type: 'text', value: node.value.slice(done, start) })
    parts.push(termLink(id, [{ type: 'text', value: node.value.slice(start, end) }]))
    done = end
  }
  if (done === 0) return [node]
  if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) })
  return parts
}

function forcedLink(
  node: TextDirective,
  entries: RemarkTermsOptions['entries'],
  file: VFile,
  use: Use,
): PhrasingContent {
  const wanted = node.attributes?.id ?? ''
  const id = entries.get(wanted)
  if (!id) {
    report(file, 'term-is-defined', {
      reason: `:term names “${wanted}”, which the glossary does not have.`,
      place: node,
      actual: wanted,
    })
    return node
  }
  use(id)
  return termLink(id, node.children)
}

/** A block’s label is its title. */
function isLabel(node: RootContent): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data
}

function termLink(id: string, children: PhrasingContent[]): Link {
  const properties = { className: ['term'], role: 'doc-glossref' }
  return {
    type: 'link',
    url: `edition:glossary#${id}`,
    data: { hProperties: properties },
    children: children as Link['children'],
  }
}
