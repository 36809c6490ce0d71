import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition, FinishedChapter } from '../../edition/types.ts'

type PageOf = (chapter: string, id?: string) => string

/** The table of contents: parts, chapters and their sections, each with the number of its page. */
export function contentsPage(edition: Edition, pageOf: PageOf): Element[] {
  const listed = edition.chapters.filter(({ kind }) => kind !== 'title-page' && kind !== 'imprint')
  const items = listed.flatMap((chapter) => [...partItem(edition, chapter, pageOf), chapterItem(chapter, pageOf)])
  return [
    h('h1', h('span.chapter-title', edition.labels.contents)),
    h('nav', { role: 'doc-toc' }, h('ol.contents-list', items)),
  ]
}

function partItem(edition: Edition, chapter: FinishedChapter, pageOf: PageOf): Element[] {
  if (chapter.part === undefined) return []
  const id = `_part-${edition.chapters.indexOf(chapter)}`
  return [h('li.part-entry', entry({ href: `edition:${id}`, text: chapter.part, page: pageOf(id) }))]
}

function chapterItem(chapter: FinishedChapter, pageOf: PageOf): Element {
  const { id, title, number, matter } = chapter
  const sections = chapter.headings.filter(({ level }) => level === 2)
  const sublist = sections.map((section) =>
    h('li', entry({ href: `edition:${id}#${section.id}`, text: section.text, page: pageOf(id, section.id) })),
  )
  const href = `edition:${id}`
  const own = entry(
    number === undefined ? { href, text: title, page: pageOf(id) } : { href, text: title, page: pageOf(id), number },
  )
  return h('li', { className: ['chapter-entry', matter] }, [own, ...(sublist.length > 0 ? [h('ol', sublist)] : [])])
}

interface Entry {
  href: string
  number?: number
  text: string
  page: string
}

function entry({ href, number, text, page }: Entry): Element {
  return h('p', [
    h('a', { href }, [
      h('span.entry-text', [...(number === undefined ? [] : [h('span.chapter-number', `${number}`), ' ']), text]),
      ' ',
      h('span.leader'),
      h('span.entry-page', page),
    ]),
  ])
}
