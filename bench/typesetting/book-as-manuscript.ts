import { stringify } from 'yaml'
import type { Block, Book, Chapter, Run } from './book.ts'

/** The book as the files of an Octavo manuscript: name → text. */
export function bookAsManuscript(book: Book): Map<string, string> {
  const chapters = book.parts.flatMap((part) => part.chapters)
  return new Map([
    ['edition.yaml', stringify(editionOf(book))],
    ['glossary.yaml', stringify(book.terms.map((term) => ({ ...term, index: false })))],
    ...chapters.map((chapter) => [fileOf(chapter.id), chapterText(chapter)] as const),
  ])
}

function editionOf({ title, author, language, parts }: Book): object {
  return {
    ...{ title, language, creators: [author], date: '2026-01-01', rights: 'Public domain' },
    contents: {
      body: parts.map((part) => ({ part: part.title, chapters: part.chapters.map(({ id }) => fileOf(id)) })),
      back: [{ generate: 'glossary' }, { generate: 'index' }],
    },
  }
}

const fileOf = (id: string) => `${id}.md`

function chapterText({ id, title, blocks }: Chapter): string {
  const notes = blocks.flatMap(notesOf).map((note) => `[^${note.id}]: ${note.text}`)
  return `${[`---\nid: ${id}\n---`, `# ${title}`, ...blocks.map(blockText), ...notes].join('\n\n')}\n`
}

function notesOf(block: Block): Extract<Run, { kind: 'note' }>[] {
  const runs = 'runs' in block ? block.runs : block.kind === 'list' ? block.items.flat() : []
  return runs.filter((run) => run.kind === 'note')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} :anchor{#${block.id}}${block.title}`
    case 'paragraph':
      return runsText(block.runs)
    case 'quotation':
      return `> ${runsText(block.runs)}`
    case 'list':
      return block.items.map((item) => `- ${runsText(item)}`).join('\n')
    case 'verse':
      return `:::verse\n${block.lines.join('\n')}\n:::`
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  }
}

function runsText(runs: Run[]): string {
  return runs.map(runText).join('')
}

function runText(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'term':
      return run.text
    case 'emphasis':
      return `*${run.text}*`
    case 'mark':
      return `:index[${run.text}]{entry="${[run.entry, run.subentry].filter(Boolean).join('!')}"}`
    case 'note':
      return `[^${run.id}]`
    case 'reference':
      return `[](${fileOf(run.chapter)}#${run.section})`
  }
}
