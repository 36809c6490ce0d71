import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { TermMention } from '../edition/facts.ts'
import type { GlossarySettings } from '../edition/settings.ts'
import { expandedNode, surround } from './abbreviations/expansion-nodes.ts'
import { Expansions } from './abbreviations/expansions.ts'
import type { Abbreviated } from './abbreviations/spells-out.ts'
import { type NumberedBlock, paragraphNumbers } from './paragraph-numbers.ts'
import type { TermMatcher } from './term-matcher.ts'
import { Ambiguities } from './terms/ambiguities.ts'
import { FirstUses } from './terms/first-uses.ts'
import { flattenInline } from './terms/flat-inline.ts'
import { termNode } from './terms/term-node.ts'
import { type Use, usesIn } from './terms/uses-in.ts'
import { type Stretch, wrapStretches } from './terms/wrap-stretches.ts'

export interface RemarkTermsOptions {
  matcher: TermMatcher
  /** Id of an entry → id of the entry that it stands for (itself, or its `see`). */
  entries: ReadonlyMap<string, string>
  /** `book`: the first use in each chapter, of which the book keeps the first. */
  scope: GlossarySettings['scope']
  quotations: boolean
  /** Entries whose short forms are written out where the chapter uses them first, by their ids; none unless told. */
  expanded?: ReadonlyMap<string, Abbreviated>
}

/**
 * Links terms of the glossary where they are first used within the scope; in the glossary, in each entry, and never to
 * the entry itself. No link stands in a heading, a block’s title, a link, code or a citation. `:term[…]{#id}` forces a
 * link, `:noterm[…]` forbids one. Further uses of an entry of the index become `span.mention`. Facts: `mentions`, every
 * use, and `terms`, the entries that are linked.
 */
export function remarkTerms(options: RemarkTermsOptions) {
  return (tree: Root, file: VFile): void => {
    const mentions: TermMention[] = []
    const ambiguities = new Ambiguities()
    const uses = new FirstUses(options.scope)
    const expansions = new Expansions(options.expanded ?? new Map())
    const lines = String(file).split('\n')
    let own: string | undefined
    for (const block of paragraphNumbers(tree)) {
      const entry = block.note === undefined ? entryOf(block) : own
      if (entry !== own) uses.forget()
      own = entry
      if (block.node.type === 'heading') uses.passHeading()
      if (!isTitle(block)) linkBlock(block, own)
    }
    visit(tree, 'textDirective', (node) => leaveUnlinked(node, options, file))
    ambiguities.report(file)
    file.data.mentions = mentions
    file.data.terms = [...new Set(mentions.filter(({ linked }) => linked).map(({ entry }) => entry))]

    function linkBlock(block: NumberedBlock, own: string | undefined): void {
      const content = block.node.children as PhrasingContent[]
      const flat = flattenInline(content, lines)
      const stretches: Stretch[] = []
      const replaced = new Map<Nodes, PhrasingContent>()
      const isMute = !options.quotations && block.ancestors.some(({ type }) => type === 'blockquote')
      for (const use of usesIn(flat, options)) {
        if (use.ids.includes(own ?? '')) continue
        const place = { file: file.path, ...flat.placeAt(use.start) }
        const [entry, other] = use.ids
        if (other !== undefined && (!isMute || use.indexed)) ambiguities.add(use, place)
        if (entry === undefined || other !== undefined) continue
        const inNote = block.note !== undefined
        const linked = use.directive !== undefined || (!isMute && uses.isFirst(entry, inNote))
        if (linked) uses.note(entry, inNote)
        const id = `term-${mentions.length + 1}`
        mentions.push({ ...factOf(use, block, linked), entry, id, place })
        const around = own === undefined ? expansions.around({ use, entry, block, flat }) : undefined
        const written = (children: PhrasingContent[]) => (around ? surround(children, around) : children)
        const wrap = (children: PhrasingContent[]) =>
          linked || use.indexed ? termNode({ entry, id, linked }, written(children)) : expandedNode(written(children))
        if (use.directive) replaced.set(use.directive, wrap(use.directive.children))
        else if (linked || use.indexed || around) stretches.push({ start: use.start, end: use.end, wrap })
      }
      if (stretches.length + replaced.size === 0) return
      block.node.children = wrapStretches(content, { stretches, replaced, lengths: flat.lengths }) as never
    }
  }
}

function factOf(use: Use, block: NumberedBlock, linked: boolean): Omit<TermMention, 'entry' | 'id' | 'place'> {
  return {
    text: use.text,
    abbreviation: use.abbreviation,
    linked,
    ...(use.directive ? { forced: true } : {}),
    ...(block.note === undefined ? {} : { note: block.note }),
    paragraph: block.paragraph,
  }
}

/** Id of the glossary’s entry of which a block is part. */
function entryOf({ ancestors }: NumberedBlock): string | undefined {
  return ancestors.find((node) => node.type === 'glossaryEntry')?.entry
}

/** A heading, a block’s label, the term of a definition list, the head of an entry. */
function isTitle({ node, ancestors }: NumberedBlock): boolean {
  if (node.data && 'directiveLabel' in node.data) return true
  return [...ancestors, node].some(({ type }) => titles.has(type))
}

const titles = new Set<string>(['heading', 'defListTerm', 'glossaryHead'])

/** What is left of the directives for terms: words that may not be links, where they stand or by their author’s will. */
function leaveUnlinked(node: TextDirective, { entries }: RemarkTermsOptions, file: VFile): void {
  if (node.name !== 'term' && node.name !== 'noterm') return
  node.data = { ...node.data, hName: 'span' }
  const id = node.attributes?.id ?? ''
  if (node.name === 'noterm' || entries.has(id)) return
  report(file, 'term-is-defined', {
    reason: `:term names “${id}”, which the glossary does not have.`,
    place: node,
    actual: id,
  })
}
