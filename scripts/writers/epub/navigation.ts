import type { Labels } from '../../edition/types.ts'
import type { EpubDocument } from './documents.ts'

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

function chapterItem({ title, filename, headings }: EpubDocument): ContentsItem {
  const sections = headings.filter((heading) => heading.level === 2)
  return {
    title,
    href: filename,
    children: sections.map(({ id, text }) => ({ title: text, href: `${filename}#${id}`, children: [] })),
  }
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

/** Where a reader may jump from anywhere. */
export function landmarksOf(documents: EpubDocument[], labels: Labels, hasCover: boolean): Landmark[] {
  const first = (type: string, title: string, wanted: (document: EpubDocument) => boolean) => {
    const found = documents.find(wanted)
    return found ? [{ type, title, href: found.filename }] : []
  }
  return [
    ...(hasCover ? [{ type: 'cover', title: labels.cover, href: 'cover.xhtml' }] : []),
    ...first('titlepage', labels.titlePage, ({ kind }) => kind === 'title-page'),
    ...first('copyright-page', labels.imprint, ({ kind }) => kind === 'imprint'),
    { type: 'toc', title: labels.contents, href: 'toc.xhtml' },
    ...first('bodymatter', labels.startOfText, ({ matter }) => matter === 'body'),
    ...first('glossary', labels.glossary, ({ kind }) => kind === 'glossary'),
    ...first('bibliography', labels.bibliography, ({ kind }) => kind === 'bibliography'),
    ...first('index', labels.index, ({ kind }) => kind === 'index'),
  ]
}
