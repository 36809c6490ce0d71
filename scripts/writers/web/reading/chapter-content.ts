import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { FinishedChapter } from '../../../edition/types.ts'
import { markDirections } from '../../mark-directions.ts'
import { explainTerms } from './explain-terms.ts'
import { fileOf, pageAddress } from './page-address.ts'
import type { ReadingBook } from './reading-book.ts'

/** What stands in the `main` of a chapter's page: its text and, after it, what its terms open. */
export function chapterContent(chapter: FinishedChapter, book: ReadingBook): ElementContent[] {
  const tree = structuredClone(chapter.tree)
  const explained = chapter.kind === 'glossary' ? [] : explainTerms(tree, book)
  wrapTables(tree, book)
  const text = tree.children.filter((node) => node.type !== 'doctype')
  const article = h('article', { className: [chapter.kind] }, [...partTitle(chapter), ...text])
  resolve(article, chapter, book)
  markDirections(article, book.edition.metadata.language)
  return [article, ...explained]
}

/** A part has no page of its own: its title stands above that of its first chapter. */
function partTitle({ part }: FinishedChapter): Element[] {
  return part === undefined ? [] : [h('p.part', part)]
}

/** A wide table is scrolled by itself, by the keyboard too, and the page is not. */
function wrapTables(tree: Root, { language: { labels } }: ReadingBook): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || index === undefined || !parent) return
    const name = { role: 'group', ariaLabel: labels.webEdition.table }
    parent.children[index] = h('div.wide', { tabIndex: 0, ...name }, [element])
    return SKIP
  })
}

/** Links inside the book become links to its pages; pictures become files of the folder. */
function resolve(article: Element, chapter: FinishedChapter, { files, pictures }: ReadingBook): void {
  visit(article, 'element', ({ tagName, properties }) => {
    const { href, src } = properties
    if (tagName === 'a' && typeof href === 'string') properties.href = pageAddress(href, files, chapter.id)
    if (tagName === 'img' && typeof src === 'string') properties.src = fileOf(pictures, src)
  })
}
