import type { Element, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { findLocale } from './find-locale.ts'
import { locatorSpelling } from './locator-spelling.ts'
import { type LocatorValues, locatorValues } from './locator-values.ts'
import { usualLocatorWords } from './usual-locator-words.ts'

/** The words and signs that say what kind of place a locator is: “p.”, “Kap.”, “§”. */
export interface LocatorWords {
  /** As `locatorSpelling` has them → CSL locator label. */
  labels: ReadonlyMap<string, string>
  /** Length of the longest. */
  longest: number
  /** What can follow. */
  values: LocatorValues
}

export interface LocatorWordsOptions {
  /** CSL locales by language, as XML. */
  locales: Record<string, string>
  /** BCP 47, of the edition. */
  language: string
  /** The CSL style: its own terms count as well. */
  xml?: string
}

/**
 * The locator words of a language: the terms of its CSL locale and of the style in every form, what its authors write
 * besides, and English. A word with several meanings has that of the first of these; within a locale, that of the first
 * label in the order that Pandoc has.
 */
export function locatorWords({ locales, language, xml = '' }: LocatorWordsOptions): LocatorWords {
  const base = baseOf(language)
  const locale = findLocale(locales, language)
  const terms = locale === undefined ? [] : termsIn(childrenOf(fromXml(locale)))
  const own = xml.includes('<locale') ? termsIn(localesOf(xml, base)) : []
  const sources = [
    Object.entries(usualLocatorWords.en ?? {}),
    Object.entries(usualLocatorWords[base] ?? {}),
    formsByLabel(terms),
    formsByLabel(own),
  ]
  const labels = new Map(
    sources.flatMap((source) => source.flatMap(([label, forms]) => forms.flatMap((form) => spellings(form, label)))),
  )
  const and = [...terms, ...own].filter(({ attributes }) => attributes.name === 'and').flatMap(formsOf)
  return {
    labels,
    longest: Math.max(...[...labels.keys()].map(({ length }) => length)),
    values: locatorValues(['and', ...and]),
  }
}

/** “s. v.” is written “s.v.” too. */
function spellings(form: string, label: string): [string, string][] {
  const spelling = locatorSpelling(form)
  return [...new Set([spelling, spelling.replaceAll('. ', '.')])].map((each) => [each, label])
}

/** Of two labels with the same word the one that stands first has it; those of CSL 1.0.2 come last. */
const order = [
  ...['book', 'chapter', 'column', 'figure', 'folio', 'issue', 'line', 'note', 'opus', 'page', 'paragraph', 'part'],
  ...['section', 'sub-verbo', 'verse', 'volume'],
]
const labelNames = [...order, ...Object.keys(usualLocatorWords.en ?? {}).filter((label) => !order.includes(label))]

/** Label → its forms; the last has a word that several have. */
function formsByLabel(terms: Element[]): [label: string, forms: string[]][] {
  return labelNames.toReversed().map((label) => {
    const own = terms.filter(({ attributes }) => attributes.name?.replace(' ', '-') === label)
    return [label, own.flatMap(formsOf)]
  })
}

function formsOf(term: Element): string[] {
  const numbers = [...named(term, 'single'), ...named(term, 'multiple')]
  return (numbers.length > 0 ? numbers : [term]).map((each) => textOf(each).trim()).filter((form) => form !== '')
}

function termsIn(locales: Nodes[]): Element[] {
  return locales.flatMap((locale) => named(locale, 'terms').flatMap((each) => named(each, 'term')))
}

/** The `<locale>`s of a style that are for a language, or for every one. */
function localesOf(xml: string, base: string): Element[] {
  const locales = childrenOf(fromXml(xml)).flatMap((style) => named(style, 'locale'))
  return locales.filter(({ attributes }) => {
    const language = attributes['xml:lang']
    return !language || baseOf(language) === base
  })
}

function named(node: Nodes, name: string): Element[] {
  return childrenOf(node).filter((child) => child.name === name)
}

function childrenOf(node: Nodes): Element[] {
  if (!('children' in node)) return []
  return (node.children as Nodes[]).filter((child) => child.type === 'element')
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}
