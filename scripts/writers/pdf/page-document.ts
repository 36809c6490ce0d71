import type { Root, RootContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { PageMap } from '../../edition/page-map.ts'
import type { Layout, OriginalPrinting } from '../../edition/print-settings.ts'
import type { Edition } from '../../edition/types.ts'
import { textDirection } from '../text-direction.ts'
import { addressPlaces } from './address-places.ts'
import { breakAddresses } from './break-addresses.ts'
import { contentsPage } from './contents-page.ts'
import { destinationName } from './destination-name.ts'
import { dropUnsafeLinks } from './drop-unsafe-links.ts'
import { holdNumberSpaces } from './hold-number-spaces.ts'
import { type Hyphenator, hyphenate } from './hyphenate.ts'
import { keepRangesWhole } from './keep-ranges-whole.ts'
import { keepWordsTogether } from './keep-words-together.ts'
import { markEntryPlaces } from './mark-entry-places.ts'
import { markSourcePlaces } from './mark-source-places.ts'
import { markStandardPages } from './mark-standard-pages.ts'
import { noteAddresses } from './note-addresses.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { pageStyles } from './page-styles.ts'
import { printRoles } from './print-roles.ts'
import { returnByNumber } from './return-by-number.ts'
import type { Section } from './section.ts'
import { setDirections } from './set-directions.ts'
import { setFootNotes } from './set-foot-notes.ts'
import { type MarginalGlossesOptions, setMarginalGlosses } from './set-marginal-glosses.ts'
import { setVerseLines } from './set-verse-lines.ts'
import { showCitationPages } from './show-citation-pages.ts'
import { showIndexPages } from './show-index-pages.ts'
import { showOriginalPages } from './show-original-pages.ts'
import { showPageReferences } from './show-page-references.ts'
import { showTermPages } from './show-term-pages.ts'
import { tagFormulas } from './tag-formulas.ts'
import { tagLanguages } from './tag-languages.ts'
import { takesDropCap } from './takes-drop-cap.ts'

export interface PageDocumentOptions {
  edition: Edition
  hyphenators: Map<string, Hyphenator>
  /** Number of the section's first page in its own sequence, roman or arabic. */
  firstNumber: number
  pageOf: (chapter: string, id?: string) => string
  /** The physical page, counted from 0; undefined before the first printing. */
  physicalPageOf: (chapter: string, id?: string) => number | undefined
  layout: Layout
  /** The map of the standard layout, whose pages another one names. */
  standard?: PageMap | undefined
  /** Where a gloss of the section stands in the margin, by its id; undefined before the first printing. */
  glossPositionOf: MarginalGlossesOptions['positionOf']
}

/** What is printed for one section. */
export interface PageDocument {
  /** But for the fonts, which the tab that shows it has already. */
  html: string
  /** Whether our own layout divides it into pages, with notes at their feet. */
  inPages: boolean
  /** The same with its notes at its end, to be divided by the browser. */
  withEndnotes: () => string
}

/** The document of a section. The same section and options give the same one. */
export function pageDocument(section: Section, options: PageDocumentOptions): PageDocument {
  const inPages = isSetInPages(section)
  return {
    html: htmlDocument(section, { ...options, inPages }),
    inPages,
    withEndnotes: () => htmlDocument(section, { ...options, inPages: false }),
  }
}

/** What is set in columns, or is one page only, the browser divides. */
function isSetInPages({ kind, chapter }: Section): boolean {
  return kind === 'contents' || (kind === 'chapter' && chapter?.kind !== 'index')
}

function htmlDocument(section: Section, options: PageDocumentOptions & { inPages: boolean }): string {
  const { edition } = options
  const tree = sectionTree(section, options)
  const places = idsOf(tree)
  return [
    `<!doctype html><html lang="${edition.metadata.language}" dir="${textDirection(edition.metadata.language)}"><head>`,
    `<title>${htmlOf({ type: 'text', value: edition.metadata.title })}</title>`,
    `<style>${pageStyles(edition, section, options.firstNumber)}</style></head><body>`,
    htmlOf(h('section', { id: destinationName(section.id), className: classesOf(section, options) }, tree.children)),
    // Chromium names a place of its PDF only if a link of the same document points to it.
    htmlOf(
      h(
        'nav',
        { hidden: true },
        [destinationName(section.id), ...places].map((id) => h('a', { href: `#${id}` })),
      ),
    ),
    '</body></html>',
  ].join('\n')
}

/** No drop capitals in large print, whose words are to be seen whole. */
function classesOf({ kind, matter, chapter }: Section, { edition, layout }: PageDocumentOptions): string[] {
  const mayDrop = edition.print.dropCaps && layout !== 'large-print' && kind === 'chapter' && chapter?.kind === 'text'
  return [kind, matter, ...(mayDrop && takesDropCap(chapter.tree) ? ['drop-cap'] : [])]
}

const printer = unified().use(rehypeStringify).freeze()

function htmlOf(node: RootContent): string {
  return printer.stringify({ type: 'root', children: [node] })
}

function sectionTree(section: Section, options: PageDocumentOptions & { inPages: boolean }): Root {
  const { edition, hyphenators, pageOf, physicalPageOf, inPages } = options
  const tree: Root = { type: 'root', children: structuredClone(contentOf(section, options)) }
  const chapter = section.kind === 'chapter' ? section.chapter : undefined
  if (chapter?.file !== undefined) markSourcePlaces(tree)
  else if (chapter?.kind === 'glossary') markEntryPlaces(tree)
  if (chapter && options.standard)
    markStandardPages(tree, { chapter: chapter.id, standard: options.standard, labels: edition.labels })
  if (chapter?.kind === 'text' || chapter?.kind === 'notes') setDirections(tree, edition.metadata.language)
  showOriginalPages(tree, originalMarks(options))
  numberParagraphs(tree, {
    which: options.layout === 'study' ? 'all' : edition.print.paragraphNumbers,
    isNarrow: options.layout === 'standard' && edition.marginalGlosses,
  })
  showPageReferences(tree, { labels: edition.labels, pageOf })
  showCitationPages(tree, { labels: edition.labels, pageOf })
  showIndexPages(tree, { labels: edition.labels, pageOf, physicalPageOf })
  showTermPages(tree, { ...edition, pageOf, physicalPageOf })
  returnByNumber(tree)
  if (chapter?.kind === 'text' && edition.print.addresses === 'note') noteAddresses(tree, chapter.id)
  holdNumberSpaces(tree)
  keepRangesWhole(tree, { isTitlePage: section.kind === 'title-page' })
  printRoles(tree)
  tagFormulas(tree)
  if (inPages) setFootNotes(tree)
  setVerseLines(tree)
  if (hasMargins(section, edition)) setMarginalGlosses(tree, { ...edition, positionOf: options.glossPositionOf })
  tagLanguages(tree)
  dropUnsafeLinks(tree)
  addressPlaces(tree, section.id)
  if (section.kind !== 'chapter') return tree
  const { language } = edition.metadata
  const isDivided = options.layout !== 'large-print' && chapter?.kind !== 'index'
  return breakAddresses(keepWordsTogether(isDivided ? hyphenate(tree, { language, hyphenators }) : tree, { language }))
}

/** Other layouts have numbers of their own in their margins. */
function originalMarks({
  edition: { original, marginalGlosses },
  layout,
}: PageDocumentOptions): OriginalPrinting['marks'] {
  const marks = original?.marks ?? 'text'
  return marks === 'margin' && (layout !== 'standard' || marginalGlosses) ? 'text' : marks
}

/** The lists that a book ends with explain their terms themselves. */
function hasMargins({ chapter }: Section, edition: Edition): boolean {
  return edition.marginalGlosses && (chapter?.kind === 'text' || chapter?.kind === 'notes')
}

function contentOf(section: Section, { edition, pageOf }: PageDocumentOptions): RootContent[] {
  if (section.kind === 'contents') return contentsPage(edition, pageOf)
  if (section.kind === 'part') return [h('h1.part-title', section.title)]
  return (section.chapter?.tree.children ?? []).filter((child): child is RootContent => child.type !== 'doctype')
}

function idsOf(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
  })
  return ids
}
