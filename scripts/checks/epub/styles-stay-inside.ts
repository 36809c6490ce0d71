import { posix } from 'node:path'
import type { OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'

/** What the style sheets take in is in the book. */
export function stylesStayInside({ entries }: OpenedEpub): Problem[] {
  const names = new Set(entries.map(({ name }) => name))
  return entries
    .filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ name: file, bytes }) => {
      const text = new TextDecoder().decode(bytes).replace(/\/\*[\s\S]*?\*\//g, '')
      const urls = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        (match) => match[1] ?? match[2],
      )
      const missing = urls.filter((url) => url && !names.has(posix.join(posix.dirname(file), url)))
      return missing.map((url) => ({ reason: `It takes “${url}”, which is not in the book.`, file }))
    })
}
