import type { Edition, FinishedChapter, Matter } from '../../edition/types.ts'

/** What is printed in one go and begins on a page of its own: a chapter, or one of the writer's own pages. */
export interface Section {
  /** Unique in the book: the chapter's id, or `_contents`, `_part-1`. */
  id: string
  kind: 'title-page' | 'imprint' | 'contents' | 'part' | 'chapter'
  matter: Matter
  /** The side of the leaf on which it begins. */
  side: 'recto' | 'verso'
  title: string
  shortTitle: string
  /** The chapter it prints; the contents have none. */
  chapter?: FinishedChapter
}

const ranks = { 'title-page': 0, imprint: 1, contents: 2, front: 3, body: 4, back: 5 }

/** The edition in the order of its pages: title page, imprint on its verso, contents, then every chapter, parts before theirs. */
export function arrangeSections(edition: Edition): Section[] {
  const contents = ownPage('_contents', 'contents', 'front', edition.labels.contents)
  const sections = [contents, ...edition.chapters.flatMap(withPart)]
  return sections.sort((a, b) => rank(a) - rank(b))
}

function withPart(chapter: FinishedChapter, index: number): Section[] {
  const printed = chapterSection(chapter)
  if (chapter.part === undefined) return [printed]
  return [{ ...ownPage(`_part-${index}`, 'part', chapter.matter, chapter.part), chapter }, printed]
}

function chapterSection(chapter: FinishedChapter): Section {
  const { id, matter, title, shortTitle } = chapter
  const kind = chapter.kind === 'title-page' || chapter.kind === 'imprint' ? chapter.kind : 'chapter'
  return { id, kind, matter, side: kind === 'imprint' ? 'verso' : 'recto', title, shortTitle, chapter }
}

function ownPage(id: string, kind: Section['kind'], matter: Matter, title: string): Section {
  return { id, kind, matter, side: 'recto', title, shortTitle: title }
}

function rank(section: Section): number {
  return section.kind in ranks ? ranks[section.kind as keyof typeof ranks] : ranks[section.matter]
}
