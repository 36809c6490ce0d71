import type { OpenedEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { repeated } from './repeated.ts'

/**
 * The archive begins with its stored `mimetype` (OCF 3.3, 4.3), its other files stand in the order of their names, as equal
 * books have equal bytes, and they are those of the manifest.
 */
export function archiveIsSound(book: OpenedEpub): Problem[] {
  return [...mimetype(book), ...order(book), ...manifest(book), ...wellFormed(book)]
}

function mimetype({ entries: [first] }: OpenedEpub): Problem[] {
  const text = first && new TextDecoder().decode(first.bytes)
  const sound = first?.name === 'mimetype' && !first.compressed && text === 'application/epub+zip'
  return sound ? [] : [{ reason: 'The archive does not begin with its mimetype, stored.', file: 'mimetype' }]
}

function order({ entries }: OpenedEpub): Problem[] {
  const names = entries.slice(1).map(({ name }) => name)
  const early = names.filter((name, index) => name < (names[index - 1] ?? ''))
  return early.map((file) => ({ reason: 'It is not in its place among the files of the archive.', file }))
}

function manifest({ entries, manifest: items, packagePath }: OpenedEpub): Problem[] {
  const files = entries.map(({ name }) => name)
  const listed = items.map(({ path }) => path)
  const [held, named] = [new Set(files), new Set(listed)]
  const outside = (file: string) => file === 'mimetype' || file.startsWith('META-INF/') || file === packagePath
  const say = (reason: string) => (file: string) => ({ reason, file })
  return [
    ...files.filter((file) => !named.has(file) && !outside(file)).map(say('It is not in the manifest.')),
    ...listed.filter((file) => !held.has(file)).map(say('The manifest names it, but there is no such file.')),
    ...repeated(listed).map(say('The manifest names it twice.')),
    ...repeated(files).map(say('The archive holds it twice.')),
    ...items
      .filter(({ path, mediaType }) => !mediaTypeFits(path, mediaType))
      .map(({ path, mediaType }) => ({ reason: `The manifest calls it “${mediaType}”.`, file: path })),
  ]
}

/** What a file's name says it is; of other endings nothing is said. */
const endings: Record<string, string> = {
  xhtml: 'application/xhtml+xml',
  ncx: 'application/x-dtbncx+xml',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

function mediaTypeFits(path: string, mediaType: string): boolean {
  const type = endings[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  return type === undefined || type === mediaType
}

function wellFormed({ malformed }: OpenedEpub): Problem[] {
  return [...malformed].map(([file, reason]) => ({ reason: `It is not well-formed XML: ${reason}`, file }))
}
