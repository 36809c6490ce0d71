import type { Picture } from '../edition/types.ts'
import { fileNames } from './file-names.ts'

const extensions: Record<Picture['mediaType'], string[]> = {
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
}

/** Path in the manuscript → file in a folder of pictures, with an extension that says what the picture is now. */
export function pictureFiles(pictures: Pick<Picture, 'path' | 'mediaType'>[]): Map<string, string> {
  const paths = new Set(pictures.map(({ path }) => path))
  const wanted = new Map(pictures.map((picture) => [picture.path, wantedName(picture, paths)]))
  const names = fileNames([...wanted.values()], { folders: true })
  return new Map([...wanted].map(([path, name]) => [path, `pictures/${names.get(name)}`]))
}

/** The old extension stays, so that `a.webp` and `a.tiff` remain two. */
function wantedName({ path, mediaType }: Pick<Picture, 'path' | 'mediaType'>, paths: ReadonlySet<string>): string {
  const [first, ...others] = extensions[mediaType]
  const own = (path.split('.').pop() ?? '').toLowerCase()
  if ([first, ...others].includes(own)) return path
  let name = `${path}.${first}`
  while (paths.has(name)) name = `${name}.${first}`
  return name
}
