import type { LockedChapter, ParagraphLock } from '../paragraph-lock.ts'

const head = `# Which paragraph is called what in every edition of this book (docs/guide/references.md). A build adds to this file.
# Keep it with the text under version control; do not edit it.
version: 1
`

/** The text of `references.lock`: YAML with a paragraph a line, so that people can read it and git can merge it. */
export function lockText({ chapters }: ParagraphLock): string {
  return `${head}chapters:${chapters.length === 0 ? ' []' : ''}\n${chapters.map(chapterText).join('')}`
}

function chapterText({ id, name, paragraphs }: LockedChapter): string {
  const lines = paragraphs.map(({ reference, hash, sketch, beginning }) =>
    `      - ${reference} ${hash} ${sketch} ${beginning}`.trimEnd(),
  )
  const list = lines.length === 0 ? ' []' : `\n${lines.join('\n')}`
  return `  - name: ${JSON.stringify(name)}\n    id: ${JSON.stringify(id)}\n    paragraphs:${list}\n`
}
