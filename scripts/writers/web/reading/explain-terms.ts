import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { pageAddress } from './page-address.ts'
import type { ReadingBook } from './reading-book.ts'

/**
 * Lets each term of a chapter that has a short gloss open it in a popover, without a script. The term stays a link of
 * the text, for copying and for reading modes; around it comes a label, whose empty button is laid over the word. So
 * a click or a tap on the word opens the gloss, and the word's place in the order of Tab is the button's; the link is
 * followed where popovers are unknown. Gives the section with the glosses, or nothing where no term has one.
 */
export function explainTerms(tree: Root, book: ReadingBook): Element[] {
  /** Id of the entry → its popover. */
  const popovers = new Map<string, Element>()
  visit(tree, 'element', (element, index, parent) => {
    const entry = index === undefined ? undefined : entryOf(element)
    if (entry === undefined || index === undefined || !parent) return
    if (!Object.hasOwn(book.edition.glosses, entry)) return SKIP
    const id = String(popovers.get(entry)?.properties.id ?? `popover-${popovers.size + 1}`)
    if (!popovers.has(entry)) popovers.set(entry, popover(id, entry, String(element.properties.href), book))
    parent.children[index] = opener(element, id, book)
    return SKIP
  })
  if (popovers.size === 0) return []
  return [h('section.glosses', [h('h2', book.edition.labels.termsInChapter), ...popovers.values()])]
}

/** Id of the entry that a term leads to. */
function entryOf({ tagName, properties: { className, href } }: Element): string | undefined {
  if (tagName !== 'a' || !Array.isArray(className) || !className.includes('term')) return undefined
  const id = typeof href === 'string' ? href.split('#')[1] : undefined
  return id === undefined ? undefined : decodeURIComponent(id)
}

function opener(term: Element, id: string, { language: { labels } }: ReadingBook): Element {
  const word = { ...term, properties: { ...term.properties, tabIndex: -1 } }
  const name = { ariaLabel: labels.webEdition.meaningOf(textOf(term)), ariaHasPopup: 'dialog' }
  return h('label.explained', [word, h('button', { type: 'button', popoverTarget: id, ...name })])
}

/** Where popovers are unknown it is an item of a list; the button that closes it is not shown there. */
function popover(id: string, entry: string, href: string, { edition, files, language }: ReadingBook): Element {
  const { term, gloss, language: lang } = edition.glosses[entry] ?? { term: '', gloss: '' }
  const { labels, own } = language
  const names = { ariaLabelledBy: [`${id}-term`], ariaDescribedBy: [`${id}-text`] }
  const closing = { type: 'button', popoverTarget: id, popoverTargetAction: 'hide', autoFocus: true }
  return h('div.gloss', { id, popover: 'auto', role: 'dialog', ...names }, [
    h('p.gloss-term', { id: `${id}-term`, ...(lang ? { lang } : {}) }, term),
    h('p', { id: `${id}-text` }, gloss),
    h('p.gloss-choices', { lang: own.lang, dir: own.dir }, [
      h('a', { href: pageAddress(href, files) }, labels.webEdition.entry),
      ' ',
      h('button', closing, labels.webEdition.close),
    ]),
  ])
}
