import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Edition, FinishedChapter, Labels } from '../../edition/types.ts'

export interface AppendGlossesOptions {
  /** Of the chapter. */
  id: string
  kind: FinishedChapter['kind']
  glosses: Edition['glosses']
  labels: Pick<Labels, 'termsInChapter' | 'glossary' | 'backToText'>
}

/** The first place of a term in its chapter. */
interface Use {
  /** Of the gloss. */
  id: string
  entry: string
  /** Of the whole entry, in the glossary. */
  href: string
  place: string
}

/**
 * Ends a chapter’s section with the short glosses of the terms that it links, in the order of their first use, and lets
 * each such term lead to its gloss: reading systems pop up, if anything, only what stands in the same file. The gloss
 * leads on to the whole entry, and back. A term without a short gloss goes on leading to the glossary. Changes the tree
 * it is given; every reader sees what it adds, so it must read well where it stands.
 */
export function appendGlosses(section: Element, options: AppendGlossesOptions): void {
  if (options.kind !== 'text' && options.kind !== 'notes') return
  const uses = new Map<string, Use>()
  visit(section, 'element', ({ properties }) => {
    const href = String(properties.href)
    const entry = href.slice(href.indexOf('#') + 1)
    if (!hasClass(properties.className, 'term') || !options.glosses[entry]) return
    const use = uses.get(entry) ?? { id: `gloss-${uses.size + 1}`, entry, href, place: String(properties.id) }
    uses.set(entry, use)
    properties.href = `edition:${options.id}#${use.id}`
  })
  if (uses.size === 0) return
  const title = options.labels.termsInChapter
  section.children.push(
    h('section.glosses', { role: 'doc-glossary', ariaLabel: title }, [
      h('h2', title),
      h(
        'dl',
        [...uses.values()].map((use) => glossOf(use, options)),
      ),
    ]),
  )
}

/** The id is on the element around term and gloss: a popup of the term alone would say nothing. */
function glossOf({ id, entry, href, place }: Use, { id: chapter, glosses, labels }: AppendGlossesOptions): Element {
  const { term, gloss, language } = glosses[entry] ?? { term: '', gloss: '' }
  const name = h('dfn', language ? { lang: language } : {}, [
    h('a.whole-entry', { href, title: labels.glossary }, term),
  ])
  const back = { href: `edition:${chapter}#${place}`, role: 'doc-backlink', ariaLabel: labels.backToText }
  return h('div.gloss', { id }, [h('dt', [name]), h('dd', [gloss, '\u00A0', h('a.gloss-back', back, '↩')])])
}

function hasClass(className: Element['properties'][string], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
