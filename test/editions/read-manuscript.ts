import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface ManuscriptChapter {
  file: string
  text: string
  title: string
  /** Of sections, `##`. */
  sections: string[]
  number?: number
}

export interface ManuscriptPart {
  title: string
  chapters: ManuscriptChapter[]
}

/** A file, or what says more of it, or what is generated. */
type Entry = string | { file?: string }

interface EditionFile {
  contents: { front: Entry[]; body: { part: string; chapters: string[] }[]; back: Entry[] }
}

/** What the finished edition must have, told from the files of the manuscript by other means than Octavo's. */
export function readManuscript(folder: string) {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const edition = parse(read('edition.yaml')) as EditionFile & Record<string, unknown>
  const { front, body, back } = edition.contents
  const chapterOf = (file: string): ManuscriptChapter => {
    const text = read(file)
    const [title = ''] = headings(text, '#')
    return { file, text, title, sections: headings(text, '##') }
  }
  let number = 0
  const parts: ManuscriptPart[] = body.map(({ part, chapters }) => ({
    title: part,
    chapters: chapters.map((file) => ({ ...chapterOf(file), number: ++number })),
  }))
  return {
    edition,
    parts,
    numbered: parts.flatMap(({ chapters }) => chapters),
    others: [...front, ...back].flatMap((entry) => fileOf(entry) ?? []).map(chapterOf),
    glossary: parse(read('glossary.yaml')) as { term: string }[],
    references: parse(read('references.yaml')) as { id: string }[],
  }
}

function fileOf(entry: Entry): string | undefined {
  return typeof entry === 'string' ? entry : entry.file
}

function headings(text: string, marks: string): string[] {
  const line = new RegExp(`^${marks} (.*)$`, 'gm')
  return [...text.matchAll(line)].map(([, title = '']) =>
    title
      .replace(/:\w+\[([^\]]*)\](\{[^}]*\})?/g, '$1')
      .replace(/:anchor\{[^}]*\}/g, '')
      .replace(/[*_`]/g, '')
      .trim(),
  )
}
