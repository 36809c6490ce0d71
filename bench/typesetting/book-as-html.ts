import type { Block, Book, Chapter, Run } from './book.ts'
import { gatherPlaces, type IndexEntry } from './gather-places.ts'

export interface BookAsHtmlOptions {
  /** `foot`: each note stands in its text, for `float: footnote`; `end`: after its chapter, linked both ways. */
  notes: 'foot' | 'end'
  /** Puts soft hyphens into a word, for a browser that has no patterns of its own. */
  hyphenate?: (word: string) => string
  /** What stands in `head`: style, scripts. */
  head: string
}

/** The book as one HTML document. A page number is an empty link with the class `page`, to be filled by the style. */
export function bookAsHtml(book: Book, options: BookAsHtmlOptions): string {
  const parts = book.parts.map(
    (part) =>
      `<section class="part"><h1>${part.title}</h1></section>${part.chapters.map((chapter) => chapterHtml(chapter, options)).join('\n')}`,
  )
  return `<!doctype html>
<html lang="${book.language}"><head><meta charset="utf-8"><title>${book.title}</title>${options.head}</head><body>
<section class="title-page"><h1>${book.title}</h1><p>${book.author}</p></section>
${contentsHtml(book)}
${parts.join('\n')}
${backMatterHtml(book, options)}
</body></html>
`
}

function contentsHtml({ parts }: Book): string {
  const line = (kind: string, id: string, title: string) =>
    `<p class="${kind}"><a href="#${id}">${title}</a><a class="page" href="#${id}"></a></p>`
  const chapter = ({ id, title, blocks }: Chapter) => [
    line('chapter-line', id, title),
    ...blocks.map((block) =>
      block.kind === 'heading' && block.level === 2 ? line('section-line', block.id, block.title) : '',
    ),
  ]
  const lines = parts.flatMap((part) => [`<p class="part-line">${part.title}</p>`, ...part.chapters.flatMap(chapter)])
  lines.push(line('chapter-line', 'glossary', 'Glossary'), line('chapter-line', 'index', 'Index'))
  return `<nav class="contents"><h1>Contents</h1>${lines.join('')}</nav>`
}

function chapterHtml({ id, title, blocks }: Chapter, options: BookAsHtmlOptions): string {
  const notes: string[] = []
  const body = blocks.map((block) => blockHtml(block, options, notes)).join('\n')
  const list = notes.length > 0 ? `<section class="notes"><h2>Notes</h2>${notes.join('\n')}</section>` : ''
  return `<section class="chapter" id="${id}"><h1>${title}</h1>\n${body}${list}</section>`
}

function blockHtml(block: Block, options: BookAsHtmlOptions, notes: string[]): string {
  const runs = (list: Run[]) => list.map((run) => runHtml(run, options, notes)).join('')
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${block.title}</h${block.level}>`
    case 'paragraph':
      return `<p>${runs(block.runs)}</p>`
    case 'quotation':
      return `<blockquote><p>${runs(block.runs)}</p></blockquote>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runs(item)}</li>`).join('')}</ul>`
    case 'verse':
      return `<div class="verse">${block.lines.map((line) => `<p>${line}</p>`).join('')}</div>`
    case 'table': {
      const row = (cells: string[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
    }
  }
}

function runHtml(run: Run, options: BookAsHtmlOptions, notes: string[]): string {
  const text = 'text' in run ? divide(run.text, options) : ''
  switch (run.kind) {
    case 'text':
      return text
    case 'emphasis':
      return `<em>${text}</em>`
    case 'term':
      return run.first
        ? `<a class="term" id="${run.id}" href="#${run.term}">${text}</a>`
        : `<span id="${run.id}">${text}</span>`
    case 'mark':
      return `<span id="${run.id}">${text}</span>`
    case 'reference':
      return `<a href="#${run.section}">“${run.title}”</a> (p. <a class="page" href="#${run.section}"></a>)`
    case 'note': {
      if (options.notes === 'foot') return `<span class="note">${text}</span>`
      notes.push(`<p id="${run.id}"><a href="#call-${run.id}">${notes.length + 1}</a>. ${text}</p>`)
      return `<a class="call" id="call-${run.id}" href="#${run.id}">${notes.length}</a>`
    }
  }
}

function backMatterHtml(book: Book, options: BookAsHtmlOptions): string {
  const { index, uses } = gatherPlaces(book)
  const pages = (ids: string[]) => ids.map((id) => `<a class="page" href="#${id}"></a>`).join(', ')
  const term = ({ id, term, definition }: Book['terms'][number]) =>
    `<p id="${id}"><b>${term}</b>: ${divide(definition, options)} <span class="uses">${pages(uses.get(id) ?? [])}</span></p>`
  const entry = ({ heading, places, subentries }: IndexEntry) => {
    const below = [...subentries].map(([name, ids]) => `<p class="subentry">${name}, ${pages(ids)}</p>`)
    return `<p>${heading}${places.length > 0 ? ', ' : ''}${pages(places)}</p>${below.join('')}`
  }
  return `<section class="chapter glossary" id="glossary"><h1>Glossary</h1>${book.terms.map(term).join('\n')}</section>
<section class="chapter index" id="index"><h1>Index</h1><div class="columns">${index.map(entry).join('\n')}</div></section>`
}

function divide(text: string, { hyphenate }: BookAsHtmlOptions): string {
  return hyphenate ? text.replace(/\p{L}{6,}/gu, hyphenate) : text
}
