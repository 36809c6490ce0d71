import { fromXml } from 'xast-util-from-xml'
import type { BookText } from '../../scripts/changes/edition-text.ts'
import { readBookText } from '../../scripts/changes/text/read-book-text.ts'
import type { OpenedEpub } from '../../scripts/checks/open-epub.ts'

/** A book of one chapter as its EPUB would have it. `|14|` marks the beginning of page 14; a line is a paragraph, or an element. */
export function readMarked(lines: string[], language = 'en'): BookText {
  const content = lines
    .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
    .join('\n')
    .replace(/\|(\w+)\|/g, '<span epub:type="pagebreak" aria-label="$1"/>')
  const opf = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Book</dc:title><dc:language>${language}</dc:language></metadata></package>`
  const chapter = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><h1>Chapter</h1>${content}</body></html>`
  const epub: OpenedEpub = {
    ...{ entries: [], manifest: [], dangling: [], malformed: new Map() },
    ...{ packagePath: 'book.opf', spine: ['chapter.xhtml'] },
    trees: new Map([
      ['book.opf', fromXml(opf)],
      ['chapter.xhtml', fromXml(chapter)],
    ]),
  }
  return readBookText(epub)
}
