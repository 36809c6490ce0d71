import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BibliographyEntry, BibliographyGroup, CitationUse } from './facts.ts'
import type { Labels } from './types.ts'

export interface BibliographyListOptions {
  labels: Pick<Labels, 'citedIn' | 'note'>
  /** Whether an entry says where it is cited. */
  backLinks: boolean
  /** What the chapter of a place is called in a sentence; empty where the place needs no chapter’s name. */
  chapterName(use: CitationUse): string
}

/** The id of an entry in its chapter; an id of HTML has no white space. */
export function entryId(key: string): string {
  return `ref-${key.replace(/\s/g, '_')}`
}

/** The works of one heading, each with its annotation and the places that cite it. */
export function bibliographyList(group: BibliographyGroup, options: BibliographyListOptions): Element {
  return h(
    'ul.bibliography',
    group.entries.map((entry) => h('li', { id: entryId(entry.key) }, contentOf(entry, options))),
  )
}

function contentOf({ content, annotation, uses }: BibliographyEntry, options: BibliographyListOptions) {
  const blocks: ElementContent[] = [h('p.entry', content as ElementContent[])]
  if (annotation.length > 0) blocks.push(h('div.annotation', structuredClone(annotation) as ElementContent[]))
  if (options.backLinks && uses.length > 0) blocks.push(h('p.citation-uses', sentenceOf(uses, options)))
  return blocks
}

/** "Cited in chapter 2: n. 3, n. 5; Glossary: n. 1." */
function sentenceOf(uses: CitationUse[], options: BibliographyListOptions): ElementContent[] {
  const groups = groupsOf(uses, options)
  const lists = groups.flatMap((group, index): ElementContent[] => {
    const before = groups[index - 1]
    if (!before) return [text(' '), ...usesIn(group, options)]
    return [text(before.name === '' && group.name === '' ? ', ' : '; '), ...usesIn(group, options)]
  })
  return [text(options.labels.citedIn), ...lists, text('.')]
}

interface UseGroup {
  chapter: string
  name: string
  uses: CitationUse[]
}

/** Places of one chapter that are named alike. */
function groupsOf(uses: CitationUse[], options: BibliographyListOptions): UseGroup[] {
  const groups: UseGroup[] = []
  for (const use of uses) {
    const name = options.chapterName(use)
    const last = groups.at(-1)
    if (last?.chapter === use.chapter && last.name === name) last.uses.push(use)
    else groups.push({ chapter: use.chapter, name, uses: [use] })
  }
  return groups
}

/** A note is called by its number, a citation in the text by its chapter and, from the second on, by a letter. */
function usesIn({ name, uses }: UseGroup, { labels }: BibliographyListOptions): ElementContent[] {
  const links = uses.map((use, index) => {
    if (use.note !== '') return link(use, `${labels.note}\u00a0${use.note}`)
    return link(use, uses.length > 1 || name === '' ? letters(index) : name)
  })
  const named = name !== '' && (uses.length > 1 || uses[0]?.note !== '')
  const separated = links.flatMap((each, index) => (index > 0 ? [text(', '), each] : [each]))
  return named ? [text(`${name}: `), ...separated] : separated
}

/** a, b … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(97 + (index % 26))}`
}

function link(use: CitationUse, words: string): ElementContent {
  return h('a.citation-use', { href: `edition:${use.chapter}#${use.id}` }, words)
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
