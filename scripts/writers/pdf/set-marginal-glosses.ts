import type { Element, Nodes, Parents, Root } from 'hast'
import { h } from 'hastscript'
import type { Gloss } from '../../edition/types.ts'
import { editionPlace } from './address-places.ts'

export interface MarginalGlossesOptions {
  /** Short glosses by entry. */
  glosses: Record<string, Gloss>
  /**
   * Where the gloss with this id stands: below the top of the section’s first page, in CSS pixels. Undefined before the
   * first printing, and when its page has no room for it: then it is there to be measured only.
   */
  positionOf: (id: string) => GlossPosition | undefined
}

export interface GlossPosition {
  side: 'recto' | 'verso'
  top: number
}

/**
 * Puts the short gloss of each term that a chapter links, where it does so first, at the beginning of the block in which
 * the term stands (at its end it makes Chromium justify some last lines); its style sets it into the margin. The gloss
 * of `term-1` is `gloss-1`. Of a term in a note at the foot of a page it stands before the note. It is hidden from those who listen to the book: it would be read in the middle of the text,
 * and the term is a link to the whole entry. Changes the tree it is given.
 */
export function setMarginalGlosses(tree: Root, { glosses, positionOf }: MarginalGlossesOptions): Root {
  const seen = new Set<string>()
  for (const { term, block, note } of termsOf(tree)) {
    const entry = editionPlace(String(term.properties.href))?.id ?? ''
    const gloss = glosses[entry]
    if (!gloss || seen.has(entry)) continue
    seen.add(entry)
    const id = String(term.properties.id).replace(/term-(\d+)$/, 'gloss-$1')
    const set = glossOf(gloss, id, positionOf(id))
    if (note) tree.children.splice(tree.children.indexOf(note), 0, set)
    else block.children.splice(block.children.filter(isGloss).length, 0, set)
  }
  return tree
}

function glossOf({ term, gloss, language }: Gloss, id: string, place: GlossPosition | undefined): Element {
  const properties = {
    id,
    className: ['marginal-gloss', ...(place ? [place.side] : [])],
    ariaHidden: 'true',
    style: place ? `top: ${place.top.toFixed(2)}px` : 'top: 0; left: 0; visibility: hidden',
  }
  return h('span', properties, [h('span.gloss-term', language ? { lang: language } : {}, term), ` ${gloss}`])
}

interface Term {
  term: Element
  /** That holds it. */
  block: Element
  /** The note at the foot of a page in which it stands: what is in that has its place from it. */
  note: Element | undefined
}

/** Links to the glossary in the order of the text. */
function termsOf(tree: Root): Term[] {
  const found: Term[] = []
  const walk = (parent: Parents, block?: Element, note?: Element) => {
    for (const child of parent.children as Nodes[]) {
      if (child.type !== 'element') continue
      if (block && hasClass(child, 'term')) found.push({ term: child, block, note })
      else walk(child, isBlock(child) ? child : block, hasClass(child, 'foot-note') ? child : note)
    }
  }
  walk(tree)
  return found
}

function isGloss(node: Nodes): boolean {
  return node.type === 'element' && hasClass(node, 'marginal-gloss')
}

const blocks = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'caption', 'figcaption'])

function isBlock(element: Element): boolean {
  return blocks.has(element.tagName) || hasClass(element, 'verse-line')
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
