import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FinishedChapter } from '../../../edition/types.ts'
import { fileOf } from './page-address.ts'
import type { ReadingBook } from './reading-book.ts'

/** The table of contents: chapters with their sections, those of a part under its title. */
export function contentsList({ edition, files }: ReadingBook): Element {
  const items: Element[] = []
  let part: { list: Element; matter: FinishedChapter['matter'] } | undefined
  for (const chapter of edition.chapters) {
    if (chapter.kind === 'title-page') continue
    if (chapter.part !== undefined) {
      part = { list: h('ol'), matter: chapter.matter }
      items.push(h('li.part', [h('p', chapter.part), part.list]))
    }
    const own = part?.matter === chapter.matter ? part.list.children : items
    own.push(chapterItem(chapter, fileOf(files, chapter.id)))
  }
  return h('nav.contents', { role: 'doc-toc', ariaLabelledBy: ['contents'] }, [
    h('h2#contents', edition.labels.contents),
    h('ol', items),
  ])
}

function chapterItem({ number, title, headings }: FinishedChapter, file: string): Element {
  const sections = headings.filter(({ level }) => level === 2)
  const numbered = number === undefined ? [] : [h('span.chapter-number', String(number)), ' ']
  return h('li', [
    h('a', { href: file }, [...numbered, title]),
    ...(sections.length === 0
      ? []
      : [
          h(
            'ol',
            sections.map(({ id, text }) => h('li', h('a', { href: `${file}#${id}` }, text))),
          ),
        ]),
  ])
}
