import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Picture, Place } from '../edition/types.ts'
import { leadsOut } from './leads-out.ts'
import { readBytes } from './read-text.ts'

const mediaTypes: Record<string, Picture['mediaType']> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

export interface ReadPicturesOptions {
  folder: string
  wanted: { path: string; place: Place }[]
  fileOf(path: string): VFile
}

/** Reads the pictures that chapters show, each once. One that is missing, outside or unreadable is a message. */
export async function readPictures(options: ReadPicturesOptions): Promise<Picture[]> {
  const pictures = new Map<string, Picture>()
  for (const { path, place } of options.wanted) {
    if (pictures.has(path)) continue
    const tell = (rule: 'image-exists' | 'image-is-readable', reason: string) =>
      report(options.fileOf(place.file), rule, {
        reason,
        place: { line: place.line, column: place.column },
        actual: path,
      })
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(path) || (await leadsOut(options.folder, path))) {
      tell('image-exists', `The picture “${path}” lies outside the manuscript.`)
      continue
    }
    const bytes = await readBytes(join(options.folder, path))
    if (!bytes) {
      tell('image-exists', `The picture “${path}” does not exist.`)
      continue
    }
    const picture = pictureOf(path, bytes)
    if (picture && isActive(picture))
      tell(
        'image-is-readable',
        `The picture “${path}” has a script or fetches something; a picture of a book is still.`,
      )
    else if (picture) pictures.set(path, picture)
    else tell('image-is-readable', `The picture “${path}” cannot be read as what its name says.`)
  }
  return [...pictures.values()]
}

function pictureOf(path: string, bytes: Uint8Array): Picture | undefined {
  try {
    const { type, width, height } = imageSize(bytes)
    const mediaType = mediaTypes[type ?? '']
    const named = mediaTypes[(path.split('.').pop() ?? '').toLowerCase().replace('jpeg', 'jpg')]
    if (!mediaType || mediaType !== named || !(width > 0) || !(height > 0)) return undefined
    return { path, mediaType, width, height, bytes }
  } catch {
    return undefined
  }
}

/** An SVG may hold scripts, event handlers and addresses of other files; one that does is refused, not repaired. */
function isActive({ mediaType, bytes }: Picture): boolean {
  if (mediaType !== 'image/svg+xml') return false
  const source = new TextDecoder().decode(bytes)
  return /<(?:[\w.-]+:)?(?:script|foreignObject)\b|\son[a-z]+\s*=|@import|(?:\bhref|\bsrc)\s*=\s*["']\s*(?!#|data:image\/)|url\(\s*["']?(?!#|data:)/i.test(
    source,
  )
}
