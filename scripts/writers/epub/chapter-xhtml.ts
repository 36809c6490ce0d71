import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Edition, FinishedChapter } from '../../edition/types.ts'
import { markDirections } from '../mark-directions.ts'
import { appendGlosses } from './append-glosses.ts'
import { epubRole, epubType } from './epub-types.ts'
import { holdWideTables } from './hold-wide-tables.ts'
import { markOriginalPage } from './original-pages.ts'
import { insertPageBreaks, type PageBreak, type PageNames } from './page-breaks.ts'
import { setUprightFigures } from './set-upright-figures.ts'
import { toXhtml } from './to-xhtml.ts'
import { unmarkEmptyHeaders } from './unmark-empty-headers.ts'

/** Where the EPUB keeps what chapters point to; both give a reference relative to the chapter's own file. */
export interface Addresses {
  /** Chapter id → file. */
  chapters: Map<string, string>
  /** Path in the manuscript → file. */
  pictures: Map<string, string>
}

export interface ChapterXhtmlOptions {
  edition: Pick<Edition, 'glosses' | 'labels' | 'metadata' | 'writingMode'>
  addresses: Addresses
  pageBreaks: PageBreak[]
  pageNames: PageNames
}

/**
 * The body of a chapter's document: one section in XHTML, with a mark where each printed page begins, and at its end
 * the short glosses of its terms.
 */
export function chapterXhtml(chapter: FinishedChapter, options: ChapterXhtmlOptions): string {
  const { edition, addresses, pageBreaks, pageNames } = options
  const section = wrap(structuredClone(chapter))
  insertPageBreaks(section, pageBreaks, pageNames.own)
  appendGlosses(section, { ...chapter, ...edition })
  unmarkEmptyHeaders(section)
  holdWideTables(section)
  markDirections(section, edition.metadata.language)
  if (edition.writingMode !== 'horizontal-tb') setUprightFigures(section)
  const own = address(addresses.chapters, chapter.id)
  visit(section, 'element', (element, _index, parent) => {
    resolve(element, addresses, own)
    element.properties.role ??= epubRole(element)
    markOriginalPage(element, pageNames.original)
    const type = epubType(element, parent)
    if (type) element.properties['epub:type'] = type
    delete element.properties.dataEntry
    if (element.properties.lang) element.properties['xml:lang'] = element.properties.lang
  })
  return toXhtml(section)
}

const roles: Record<FinishedChapter['kind'], string | undefined> = {
  text: undefined,
  glossary: 'doc-glossary',
  people: undefined,
  chronology: undefined,
  index: 'doc-index',
  bibliography: 'doc-bibliography',
  emendations: 'doc-errata',
  notes: 'doc-endnotes',
  'title-page': undefined,
  imprint: undefined,
}

/** A chapter that is one section already stays as it is. */
function wrap(chapter: FinishedChapter): Element {
  const elements = chapter.tree.children.filter((node) => node.type === 'element')
  const only = elements.length === 1 ? elements[0] : undefined
  if (only?.tagName === 'section') return only
  const own = chapter.role ? `doc-${chapter.role}` : roles[chapter.kind]
  const role = own ?? (chapter.number === undefined ? undefined : 'doc-chapter')
  const title = elements.find((element) => element.tagName === 'h1')?.properties.id
  const properties = { ...(role ? { role } : {}), ...(title ? { ariaLabelledBy: [title] } : {}) }
  return h(`section.${chapter.kind}`, properties, chapter.tree.children)
}

/** A link within the file is a fragment alone: some readers pop up only such notes. */
function resolve({ tagName, properties }: Element, { chapters, pictures }: Addresses, own: string): void {
  const { href, src } = properties
  if (tagName === 'a' && typeof href === 'string' && href.startsWith('edition:')) {
    const [chapter = '', id] = href.slice('edition:'.length).split('#')
    const file = address(chapters, decodeURIComponent(chapter))
    properties.href = id === undefined ? file : `${file === own ? '' : file}#${id}`
  }
  if (tagName === 'img' && typeof src === 'string') properties.src = address(pictures, src)
}

function address(files: Map<string, string>, key: string): string {
  const file = files.get(key)
  if (file === undefined) throw new Error(`The edition has no “${key}”, to which a chapter points.`)
  return file
}
