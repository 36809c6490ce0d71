import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import type { Memory } from '../edition/memory.ts'
import { recall } from '../edition/recall.ts'
import type { Picture, Place } from '../edition/types.ts'
import { leadsOut } from './leads-out.ts'
import type { ReadPictureOptions } from './pictures/read-picture.ts'
import { readBytes } from './read-text.ts'

export interface ReadPicturesOptions extends ReadPictureOptions {
  folder: string
  wanted: { path: string; place: Place }[]
  fileOf(path: string): VFile
  memory?: Memory | undefined
}

/**
 * Reads the pictures that a book shows, each once, ready to be shown. One that is missing, outside or unreadable is a
 * message, and so is what was taken out of one.
 */
export async function readPictures(options: ReadPicturesOptions): Promise<Picture[]> {
  const pictures = new Map<string, Picture | undefined>()
  for (const { path, place } of options.wanted) {
    if (pictures.has(path)) continue
    const tell = (rule: RuleId, reason: string) =>
      report(options.fileOf(place.file), rule, {
        reason: `The picture “${path}” ${reason}.`,
        place: { line: place.line, column: place.column },
        actual: path,
      })
    pictures.set(path, await pictureAt(path, options, tell))
  }
  return [...pictures.values()].filter((picture) => picture !== undefined)
}

async function pictureAt(
  path: string,
  options: ReadPicturesOptions,
  tell: (rule: RuleId, reason: string) => void,
): Promise<Picture | undefined> {
  const { folder, memory, longest } = options
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\.\.)/i.test(path) || (await leadsOut(folder, path))) {
    tell('image-exists', 'lies outside the manuscript')
    return undefined
  }
  const bytes = await readBytes(join(folder, path))
  if (!bytes) {
    tell('image-exists', 'does not exist')
    return undefined
  }
  const { picture, fault, removed, isStill } = await recall({
    memory,
    work: 'picture',
    of: () => [path, bytes, longest],
    make: async () => {
      // Loaded only now: what decodes pictures takes as long to load as a chapter to read.
      const { readPicture } = await import('./pictures/read-picture.ts')
      return readPicture(path, bytes, longest === undefined ? {} : { longest })
    },
  })
  if (fault !== undefined) tell('image-is-readable', fault)
  if (removed.length > 0) tell('image-is-inert', `is printed without what was taken out of it: ${removed.join(', ')}`)
  if (!isStill) tell('image-is-still', 'has several pictures, of which the first is printed')
  return picture && { ...picture, sha256: createHash('sha256').update(bytes).digest('hex') }
}
