import type { LockedStart, PageLock } from './page-lock.ts'

const head = `# Where the pages of a printing begin, so that later ones keep to them. Made by “npm run build -- --lock-pages”.
# Each line is a page: the paragraph, blocks behind its beginning, line. Remove the file to let the pages go.
`

/** The text of `pages.lock`: YAML in a form that changes by lines. */
export function pageLockText({ design, chapters }: PageLock): string {
  const lines = chapters.flatMap(({ id, first, starts }) => [
    `  - id: ${JSON.stringify(id)}`,
    `    first: ${JSON.stringify(first)}`,
    starts.length === 0 ? '    pages: []' : '    pages:',
    ...starts.map((start) => `      - ${JSON.stringify(startText(start))}`),
  ])
  const list = chapters.length === 0 ? 'chapters: []' : 'chapters:'
  return `${head}${['version: 1', `design: ${JSON.stringify(design)}`, list, ...lines].join('\n')}\n`
}

/** `2.14 +1 :3`: the third line behind the first, one block behind the beginning of paragraph 2.14. */
function startText({ reference, blocks, line }: LockedStart): string {
  return `${reference} +${blocks} :${line}`
}
