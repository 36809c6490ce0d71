import type { Block, Book, Chapter, Run } from './book.ts'
import { gatherPlaces, type IndexEntry } from './gather-places.ts'

/** The book as the source of one Typst document: foot notes, outline, and page numbers in glossary and index. */
export function bookAsTypst(book: Book): string {
  const parts = book.parts.map((part) => `#part[${part.title}]\n\n${part.chapters.map(chapterSource).join('\n\n')}`)
  return `${settingsOf(book)}
#align(center)[#v(40mm) #text(30pt)[${book.title}] \\ ${book.author}]
#contents()
${parts.join('\n\n')}
${backMatter(book)}`
}

/** Sizes of the theme `classic`; `leading` is what Typst puts between lines, so that baselines are 14.25 pt apart. */
const settingsOf = ({ title, language }: Book) => `#set document(title: "${title}", date: none)
#set text(font: "EB Garamond", size: 11.5pt, lang: "${language.slice(0, 2)}", region: "${language.slice(3)}", hyphenate: true, number-type: "old-style")
#set par(justify: true, first-line-indent: 1.2em, leading: 6.8pt, spacing: 6.8pt)
#let running-head = context {
  let page-number = here().page()
  if query(heading.where(level: 1)).any(it => it.location().page() == page-number) { return }
  let before = query(heading.where(level: 1).before(here()))
  if before.len() > 0 { align(center, emph(before.last().body)) }
}
#set page(width: 148mm, height: 210mm, margin: (top: 20mm, bottom: 24.1mm, inside: 18.5mm, outside: 25.2mm), numbering: "1", header: running-head)
#set super(typographic: false)
#set quote(block: true)
#show quote: set text(size: 10.6pt)
#show footnote.entry: set text(size: 9.4pt)
#show footnote.entry: set par(leading: 5.1pt)
#show heading.where(level: 1): it => { pagebreak(weak: true, to: "odd"); v(42pt); align(center, text(21pt, weight: "regular", it.body)); v(42pt) }
#show heading.where(level: 2): it => block(above: 21pt, below: 14pt, width: 100%, align(center, text(13pt, weight: "regular", style: "italic", it.body)))
#show heading.where(level: 3): it => block(above: 14pt, below: 7.4pt, text(11.5pt, weight: "regular", smallcaps(it.body)))
#let part(title) = { pagebreak(weak: true, to: "odd"); v(60mm); align(center, text(19pt, smallcaps(title))) }
#let contents() = { pagebreak(to: "odd"); outline(title: [Contents], depth: 2) }
#let mark(id) = [#metadata(none)#label(id)]
#let page-of(id) = context link(label(id), str(counter(page).at(label(id)).first()))
#let pages-of(..ids) = context {
  let seen = ()
  let shown = ()
  for id in ids.pos() {
    let number = counter(page).at(label(id)).first()
    if number not in seen { seen.push(number); shown.push(link(label(id), str(number))) }
  }
  shown.join(", ")
}
`

const chapterSource = ({ id, title, blocks }: Chapter) =>
  [`= ${title} <${id}>`, ...blocks.map(blockSource)].join('\n\n')

function blockSource(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.level)} ${block.title} <${block.id}>`
    case 'paragraph':
      return block.runs.map(runSource).join('')
    case 'quotation':
      return `#quote[${block.runs.map(runSource).join('')}]`
    case 'list':
      return block.items.map((item) => `- ${item.map(runSource).join('')}`).join('\n')
    case 'verse':
      return `#pad(left: 1.7em)[${block.lines.join(' \\\n')}]`
    case 'table': {
      const cells = [block.head, ...block.rows].flat().map((cell) => `[${cell}]`)
      return `#align(center, table(columns: ${block.head.length}, stroke: none, ${cells.join(', ')}))`
    }
  }
}

function runSource(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'emphasis':
      return `#emph[${run.text}]`
    case 'term':
      return `#mark("${run.id}")${run.first ? `#link(<${run.term}>)[${run.text}]` : run.text}`
    case 'mark':
      return `#mark("${run.id}")${run.text}`
    case 'note':
      return `#footnote[${run.text}]`
    case 'reference':
      return `#link(<${run.section}>)[“${run.title}”] (p. #page-of("${run.section}"))`
  }
}

function backMatter(book: Book): string {
  const { index, uses } = gatherPlaces(book)
  const pages = (ids: string[]) => (ids.length > 0 ? `#pages-of(${ids.map((id) => `"${id}"`).join(', ')})` : '')
  const terms = book.terms.map(
    ({ id, term, definition }) => `#block[*${term}*: ${definition} #text(9pt)[${pages(uses.get(id) ?? [])}]] <${id}>`,
  )
  const entry = ({ heading, places, subentries }: IndexEntry) => {
    const below = [...subentries].map(([name, ids]) => `#pad(left: 1em)[${name}, ${pages(ids)}]`)
    return [`${heading}${places.length > 0 ? ', ' : ''}${pages(places)}`, ...below].join('\n\n')
  }
  return `= Glossary <glossary>

#set par(first-line-indent: 0em)
${terms.join('\n\n')}

= Index <index>

#set text(size: 9.4pt)
#columns(2)[
${index.map(entry).join('\n\n')}
]
`
}
