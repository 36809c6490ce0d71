import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Memory } from '../edition/memory.ts'
import type { Settings } from '../edition/settings.ts'
import type { Picture } from '../edition/types.ts'
import { readPictures } from '../readers/read-pictures.ts'

/** Pixels of the longer side: what Kindle calls ideal. */
const longest = 2560

/** What shops ask for at least, and the shapes that they show well (height to width). */
const least = 1000
const shapes = { least: 1.2, most: 1.8 }

export interface ReadCoverOptions {
  folder: string
  cover: Settings['cover']
  fileOf(path: string): VFile
  memory?: Memory | undefined
}

/** The cover that `edition.yaml` names. One that is small or of an unusual shape is a message. */
export async function readCover({ cover, ...options }: ReadCoverOptions): Promise<Picture | undefined> {
  if (!cover) return undefined
  const [picture] = await readPictures({ ...options, wanted: [cover], longest })
  if (!picture) return undefined
  const fault = faultOf(picture)
  if (fault) {
    const { file, line, column } = cover.place
    const reason = `The cover “${cover.path}” ${fault}.`
    report(options.fileOf(file), 'cover-is-suitable', { reason, place: { line, column } })
  }
  return picture
}

function faultOf({ mediaType, width, height }: Picture): string | undefined {
  const size = `${Math.round(width)} × ${Math.round(height)} pixels`
  const ratio = height / width
  if (ratio < shapes.least || ratio > shapes.most) return `is ${ratio.toFixed(2)} times as high as wide (${size})`
  const isSmall = mediaType !== 'image/svg+xml' && Math.max(width, height) < least
  return isSmall ? `has only ${size}` : undefined
}
