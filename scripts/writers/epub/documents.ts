import { h } from 'hastscript'
import type { Heading } from '../../edition/facts.ts'
import type { ChapterRole, Edition, FinishedChapter, Matter } from '../../edition/types.ts'
import { textDirection } from '../text-direction.ts'
import { type Addresses, type ChapterXhtmlOptions, chapterXhtml } from './chapter-xhtml.ts'
import { type Captioned, captionedIn } from './figure-lists.ts'
import type { OriginalPageMark } from './original-pages.ts'
import type { PageBreak, PageNames } from './page-breaks.ts'
import { toXhtml } from './to-xhtml.ts'

/** One file of the reading order. */
export interface EpubDocument {
  /** Of the manifest's item. */
  id: string
  filename: string
  kind: FinishedChapter['kind'] | 'part'
  matter: Matter
  /** As the table of contents shows it. */
  title: string
  headings: Heading[]
  role?: ChapterRole
  /** Of the whole book. */
  direction: 'ltr' | 'rtl'
  captioned: Captioned[]
  pageBreaks: PageBreak[]
  /** Pages of the original printing that begin in it. */
  originalPages: OriginalPageMark[]
  /** One section. */
  xhtml: string
  /** Of the manifest's item, such as `svg`. */
  properties: string[]
}

/** The pages that begin in chapters, by chapter id, and how their marks are called. */
export interface PagesOfChapters {
  pageBreaks: Map<string, PageBreak[]>
  originalPages: Map<string, OriginalPageMark[]>
  pageNames: PageNames
}

/** The chapters as documents, in reading order, each part with a page of its own before its first chapter. */
export function documentsOf(
  edition: Edition,
  addresses: Addresses,
  { pageBreaks, originalPages, pageNames }: PagesOfChapters,
): EpubDocument[] {
  let parts = 0
  return edition.chapters.flatMap((chapter) => {
    const document = chapterDocument(chapter, {
      edition,
      addresses,
      pageBreaks: pageBreaks.get(chapter.id) ?? [],
      originalPages: originalPages.get(chapter.id) ?? [],
      pageNames,
    })
    if (chapter.part === undefined) return [document]
    parts += 1
    return [partDocument(parts, chapter.part, document), document]
  })
}

function chapterDocument(
  chapter: FinishedChapter,
  options: ChapterXhtmlOptions & { originalPages: OriginalPageMark[] },
): EpubDocument {
  const filename = options.addresses.chapters.get(chapter.id) ?? ''
  const xhtml = chapterXhtml(chapter, options)
  return {
    id: `text-${filename.replace('.xhtml', '')}`,
    filename,
    kind: chapter.kind,
    matter: chapter.matter,
    title: chapter.number === undefined ? chapter.title : `${chapter.number}. ${chapter.title}`,
    headings: chapter.headings,
    ...(chapter.role ? { role: chapter.role } : {}),
    direction: textDirection(options.edition.metadata.language),
    captioned: captionedIn(chapter.tree),
    pageBreaks: options.pageBreaks,
    originalPages: options.originalPages,
    xhtml,
    properties: ['mathml', 'svg'].filter((name) => new RegExp(`<${name.replace('ml', '')}[\\s>]`).test(xhtml)),
  }
}

function partDocument(number: number, title: string, { matter, direction }: EpubDocument): EpubDocument {
  const id = `part-${number}`
  const heading = h('h1', { id }, title)
  const section = h('section.part', { role: 'doc-part', 'epub:type': 'part', ariaLabelledBy: [id] }, heading)
  return {
    id,
    filename: `${id}.xhtml`,
    kind: 'part',
    matter,
    title,
    headings: [],
    direction,
    captioned: [],
    pageBreaks: [],
    originalPages: [],
    xhtml: toXhtml(section),
    properties: [],
  }
}
