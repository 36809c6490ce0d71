import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { EditionIndex, InternalLink, ReadChapter } from './facts.ts'

export interface CheckLinksOptions {
  targets: EditionIndex['targets']
  paths: EditionIndex['paths']
  fileOf(path: string): VFile
}

/** Reports links inside the book that point to nothing, and links without words whose target has no title. */
export function checkLinks(chapters: ReadChapter[], options: CheckLinksOptions): void {
  for (const { facts } of chapters) {
    for (const link of facts.links) checkLink(facts.id, link, options)
  }
}

function checkLink(chapter: string, link: InternalLink, options: CheckLinksOptions): void {
  const tell = (rule: 'link-has-target' | 'link-has-text', reason: string) =>
    report(options.fileOf(link.place.file), rule, {
      reason,
      place: { line: link.place.line, column: link.place.column },
    })
  const to = link.path ? options.paths[link.path] : chapter
  if (to === undefined) {
    tell('link-has-target', `The link points to “${link.path}”, which is no chapter of this book.`)
    return
  }
  if (!link.path && !link.id) {
    tell('link-has-target', 'The link has no address between its round brackets.')
    return
  }
  const target = options.targets[link.id ? `${to}#${link.id}` : to]
  if (!target) {
    const ids = Object.keys(options.targets)
      .filter((id) => id.startsWith(`${to}#`))
      .map((id) => id.split('#')[1])
    tell(
      'link-has-target',
      `The link points to “#${link.id}”, and “${to}” has no such id. Its ids: ${ids.slice(0, 8).join(', ')}.`,
    )
  } else if (link.empty && target.title === '') {
    tell('link-has-text', `The link to “#${link.id}” has no words, and its target has no title to fill it with.`)
  }
}
