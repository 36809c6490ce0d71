import type { ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { FinishedChapter } from '../../../edition/types.ts'
import { describeCreators } from '../describe-creators.ts'
import type { PageLanguage } from '../page-language.ts'
import { chapterContent } from './chapter-content.ts'
import { contentsList } from './contents-list.ts'
import { contentsFile } from './page-files.ts'
import type { ReadingBook } from './reading-book.ts'

/** What `web/reading.ejs` is given, as `page`. Its strings are plain text, but for `main`. */
export interface ReadingPage extends PageLanguage {
  /** Of the page: the book's, or the chapter's before it. */
  title: string
  bookTitle: string
  authors: string
  description: string | undefined
  /** Undefined on the page that has the contents. */
  contents: { href: string; title: string } | undefined
  previous: { href: string; title: string } | undefined
  next: { href: string; title: string } | undefined
  /** HTML. */
  main: string
}

/** The page of the title and the contents. */
export function contentsPage(book: ReadingBook): ReadingPage {
  const { edition } = book
  const titlePage = edition.chapters.find(({ kind }) => kind === 'title-page')
  const content = titlePage ? chapterContent(titlePage, book) : []
  return {
    ...pageOf(book, [...content, contentsList(book)], 0),
    title: edition.metadata.title,
    contents: undefined,
  }
}

/** The page of a chapter, which is one of the edition's. */
export function chapterPage(chapter: FinishedChapter, book: ReadingBook): ReadingPage {
  const { title } = book.edition.metadata
  const position = readingOrder(book).findIndex(({ href }) => href === book.files.get(chapter.id))
  return {
    ...pageOf(book, chapterContent(chapter, book), position),
    title: `${titleOf(chapter)} – ${title}`,
    contents: { href: contentsFile, title: book.edition.labels.contents },
  }
}

/** Every page, from the contents on. */
function readingOrder({ edition: { chapters, labels }, files }: ReadingBook): { href: string; title: string }[] {
  const texts = chapters.filter(({ kind }) => kind !== 'title-page')
  return [
    { href: contentsFile, title: labels.contents },
    ...texts.map((chapter) => ({ href: files.get(chapter.id) ?? '', title: titleOf(chapter) })),
  ]
}

function titleOf({ number, title }: FinishedChapter): string {
  return number === undefined ? title : `${number}. ${title}`
}

const printer = unified().use(rehypeStringify).freeze()

function pageOf(book: ReadingBook, main: ElementContent[], position: number): Omit<ReadingPage, 'title' | 'contents'> {
  const { metadata } = book.edition
  const pages = readingOrder(book)
  return {
    ...book.language,
    bookTitle: metadata.title,
    authors: describeCreators(metadata.creators, book.language).authors,
    description: metadata.description?.split(/\n\s*\n/)[0],
    previous: pages[position - 1],
    next: pages[position + 1],
    main: printer.stringify({ type: 'root', children: main }),
  }
}
