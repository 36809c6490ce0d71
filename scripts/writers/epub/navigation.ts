import type { Labels } from '../../edition/types.ts'
import type { EpubDocument } from './documents.ts'
import type { Captioned } from './figure-lists.ts'
import type { ListTitles } from './list-titles.ts'

export interface ContentsItem {
  title: string
  href: string
  children: ContentsItem[]
}

export interface Landmark {
  type: string
  title: string
  href: string
}

/** Parts, in them chapters, in them sections. Title page and imprint are left to the landmarks. */
export function contentsOf(documents: EpubDocument[]): ContentsItem[] {
  const items: ContentsItem[] = []
  let part: { item: ContentsItem; matter: string } | undefined
  for (const document of documents) {
    if (document.kind === 'title-page' || document.kind === 'imprint') continue
    const item = chapterItem(document)
    if (document.matter !== part?.matter) part = undefined
    if (document.kind === 'part') {
      items.push(item)
      part = { item, matter: document.matter }
    } else if (part) part.item.children.push(item)
    else items.push(item)
  }
  return items
}

/** With its sections and theirs; a section without one above it stands at the level of those that have. */
function chapterItem({ title, filename, headings }: EpubDocument): ContentsItem {
  const chapter: ContentsItem = { title, href: filename, children: [] }
  let section = chapter
  for (const { id, level, text } of headings) {
    if (level !== 2 && level !== 3) continue
    const item: ContentsItem = { title: text, href: `${filename}#${id}`, children: [] }
    if (level === 3) section.children.push(item)
    else {
      chapter.children.push(item)
      section = item
    }
  }
  return chapter
}

/** How many levels there are. */
export function depthOf(items: ContentsItem[]): number {
  return items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => depthOf(children)))
}

/** A list of what has a caption of one kind, in reading order. */
export interface CaptionedList {
  type: 'loi' | 'lot'
  title: string
  items: ContentsItem[]
}

/** The lists of illustrations and of tables; one that would be empty is left out. */
export function captionedLists(documents: EpubDocument[], titles: ListTitles): CaptionedList[] {
  const itemsOf = (kind: Captioned['kind']) =>
    documents.flatMap(({ filename, captioned }) =>
      captioned
        .filter((each) => each.kind === kind)
        .map(({ id, title }) => ({ title, href: `${filename}#${id}`, children: [] })),
    )
  const lists: CaptionedList[] = [
    { type: 'loi', title: titles.illustrations, items: itemsOf('illustration') },
    { type: 'lot', title: titles.tables, items: itemsOf('table') },
  ]
  return lists.filter(({ items }) => items.length > 0)
}

/** The same, no deeper than `levels`. */
export function cutContents(items: ContentsItem[], levels: number): ContentsItem[] {
  return items.map((item) => ({ ...item, children: levels > 1 ? cutContents(item.children, levels - 1) : [] }))
}

/** The pages of our own printed book, or those of the original printing, in reading order. */
export function pageListOf(documents: EpubDocument[], which: 'own' | 'original'): { label: string; href: string }[] {
  return documents.flatMap(({ filename, pageBreaks, originalPages }) => {
    const pages = which === 'own' ? pageBreaks : originalPages
    return pages.map(({ label, id }) => ({ label, href: `${filename}#${id}` }))
  })
}

/** Chapters that are landmarks of their own, besides those of every book. */
const ownLandmarks = ['dedication', 'foreword', 'preface', 'introduction', 'acknowledgments', 'afterword'] as const

export interface LandmarksOptions {
  labels: Labels
  hasCover: boolean
  lists: CaptionedList[]
}

/** Where a reader may jump from anywhere. */
export function landmarksOf(documents: EpubDocument[], { labels, hasCover, lists }: LandmarksOptions): Landmark[] {
  const first = (type: string, title: string, wanted: (document: EpubDocument) => boolean) => {
    const found = documents.find(wanted)
    return found ? [{ type, title, href: found.filename }] : []
  }
  return [
    ...(hasCover ? [{ type: 'cover', title: labels.cover, href: 'cover.xhtml' }] : []),
    ...first('titlepage', labels.titlePage, ({ kind }) => kind === 'title-page'),
    ...first('copyright-page', labels.imprint, ({ kind }) => kind === 'imprint'),
    { type: 'toc', title: labels.contents, href: 'toc.xhtml' },
    ...lists.map(({ type, title }) => ({ type, title, href: `toc.xhtml#${type}` })),
    ...ownLandmarks.flatMap((role) => {
      const found = documents.find((document) => document.role === role)
      return found ? [{ type: role, title: found.title, href: found.filename }] : []
    }),
    ...first('bodymatter', labels.startOfText, ({ matter }) => matter === 'body'),
    ...first('glossary', labels.glossary, ({ kind }) => kind === 'glossary'),
    ...first('bibliography', labels.bibliography, ({ kind }) => kind === 'bibliography'),
    ...first('index', labels.index, ({ kind }) => kind === 'index'),
  ]
}
