import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { ThemeFont } from '../edition/types.ts'
import type { FallbackFamily } from './fallback-fonts.ts'

const require = createRequire(import.meta.url)
const licence = 'OFL-1.1'

/**
 * The faces of a family, with the glyphs of `characters` alone. Packages hold variable fonts in parts, packed for the
 * web; here the parts that are needed are made static TrueType fonts, which Chromium embeds as such. The same
 * characters give the same bytes. Undefined when the package is not installed.
 */
export async function loadFallbackFont(family: FallbackFamily, characters: string): Promise<ThemeFont[] | undefined> {
  const folder = folderOf(family.package)
  if (folder === undefined) return undefined
  if (family.file !== undefined) return [await singleFile(family, join(folder, family.file), characters)]
  // The cover sets a line of letters that join in one font, with its spaces and figures.
  const shaping = family.language === undefined ? ' 0123456789' : ''
  const parts = await partsWith(characters, join(folder, 'unicode.json'), shaping)
  const faces = parts.flatMap((part) =>
    family.styles.flatMap((style) => family.weights.map((weight) => ({ ...part, style, weight }))),
  )
  return Promise.all(faces.map((face) => faceOf(family, folder, face)))
}

interface Face {
  part: string
  characters: string
  style: 'normal' | 'italic'
  weight: number
}

async function faceOf(
  { family, package: source }: FallbackFamily,
  folder: string,
  { part, characters, style, weight }: Face,
): Promise<ThemeFont> {
  const name = `${basename(source)}-${part}`
  const packed = await readFile(join(folder, 'files', `${name}-wght-${style}.woff2`))
  const bytes = await subsetFont(packed, characters, { targetFormat: 'truetype', variationAxes: { wght: weight } })
  return { family, style, weight, licence, filename: `${name}-${weight}-${style}.ttf`, bytes: new Uint8Array(bytes) }
}

async function singleFile({ family }: FallbackFamily, path: string, characters: string): Promise<ThemeFont> {
  const bytes = await subsetFont(await readFile(path), characters, { targetFormat: 'truetype' })
  return { family, style: 'normal', weight: 400, licence, filename: basename(path), bytes: new Uint8Array(bytes) }
}

/** The parts of a package that have some of the characters, and which. Joiners, which shape others, go to every part. */
async function partsWith(
  characters: string,
  list: string,
  shaping: string,
): Promise<{ part: string; characters: string }[]> {
  const ranges = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>
  const parts = Object.entries(ranges).map(([name, range]) => {
    const has = inRange(range)
    return { part: name.replace(/[[\]]/g, ''), characters: [...characters].filter(has).join('') }
  })
  const joiners = [...characters].filter((character) => /\p{Join_Control}/u.test(character)).join('')
  return parts
    .filter((part) => /\P{Join_Control}/u.test(part.characters))
    .map(({ part, characters: own }) => ({ part, characters: own + joiners + shaping }))
}

/** Whether a character lies in a CSS `unicode-range`. */
function inRange(range: string): (character: string) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    return spans.some(([from, to]) => code >= from && code <= to)
  }
}

function folderOf(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
