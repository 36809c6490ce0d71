import { createHash } from 'node:crypto'

export interface FileNamesOptions {
  /** In lower case. */
  reserved?: string[]
  /** Keep `/` between folders. */
  folders?: boolean
}

/**
 * A file name for each of `wanted`, in ASCII letters, digits, `.`, `_` and `-`. A name that had to be changed, or that
 * another has already taken, has a hash of what was wanted before its extension, so that it depends on nothing but
 * itself and stays the same when others are added. Case does not tell two names apart.
 */
export function fileNames(wanted: string[], options: FileNamesOptions = {}): Map<string, string> {
  const { reserved = [], folders = false } = options
  const taken = new Set(reserved)
  const names = new Map<string, string>()
  for (const original of new Set(wanted)) {
    const plain = plainName(original, folders)
    const kept = plain === original && !taken.has(plain.toLowerCase())
    const name = kept ? plain : hashed(plain, original)
    if (taken.has(name.toLowerCase())) throw new Error(`Two files would be named “${name}”.`)
    taken.add(name.toLowerCase())
    names.set(original, name)
  }
  return names
}

function plainName(text: string, folders: boolean): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '')
  const plain = ascii.replace(folders ? /[^A-Za-z0-9._/-]+/g : /[^A-Za-z0-9._-]+/g, '-')
  return plain.replace(/(^|\/)[.-]+/g, '$1').replace(/[.-]+$/, '')
}

function hashed(plain: string, original: string): string {
  const hash = createHash('sha256').update(original).digest('hex').slice(0, 8)
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(plain) ?? []
  return `${stem && !stem.endsWith('/') ? `${stem}-` : stem}${hash}${extension}`
}
