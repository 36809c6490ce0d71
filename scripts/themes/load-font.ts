import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { create } from 'fontkit'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { ThemeFont } from '../edition/types.ts'
import type { DeclaredFont } from './theme-contract.ts'

const require = createRequire(import.meta.url)

/**
 * Loads a font that a theme declares: a file of an npm package, or one in the first of `folders` that has it.
 * Throws `EditionError` (config) when it is not there, or is no static TrueType font: Chromium would draw any other
 * into the PDF as a font of Type 3, which no reader can search well.
 */
export async function loadFont(font: DeclaredFont, folders: string[]): Promise<ThemeFont> {
  const { family, style, weight, licence } = font
  const bytes = 'package' in font ? await fromPackage(font) : await fromFolders(font, folders)
  const licenceText = 'package' in font ? await licenceOf(font.package) : undefined
  const fault = faultOf(bytes)
  if (fault) {
    throw new EditionError(`The font ${font.file} ${fault}.`, {
      code: 'config',
      hint: 'Name a static TrueType font (.ttf) in theme.yaml: one file for each weight and style.',
    })
  }
  const loaded = { family, style, weight, licence, filename: basename(font.file), bytes }
  return licenceText === undefined ? loaded : { ...loaded, licenceText }
}

async function fromPackage(font: { package: string; file: string }): Promise<Uint8Array> {
  try {
    const folder = dirname(require.resolve(`${font.package}/package.json`))
    return new Uint8Array(await readFile(join(folder, font.file)))
  } catch (cause) {
    throw new EditionError(`There is no font ${font.file} of the package ${font.package}.`, {
      code: 'config',
      hint: `npm install ${font.package}`,
      cause,
    })
  }
}

/** The package’s own licence may be another than that of its fonts. */
async function licenceOf(name: string): Promise<string | undefined> {
  const folder = dirname(require.resolve(`${name}/package.json`))
  return readFile(join(folder, 'LICENSE_FONT'), 'utf8').catch(() => undefined)
}

async function fromFolders({ file }: { file: string }, folders: string[]): Promise<Uint8Array> {
  for (const folder of folders) {
    const path = join(folder, file)
    if (relative(folder, path).startsWith('..')) break
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes) return new Uint8Array(bytes)
  }
  throw new EditionError(`There is no font ${file} in the theme’s folder.`, {
    code: 'config',
    hint: 'Give `file` as a path from the folder of theme.yaml, inside of it.',
  })
}

function faultOf(bytes: Uint8Array): string | undefined {
  let tables: object
  try {
    const font = create(Buffer.from(bytes)) as { type?: string; directory?: { tables: object } }
    if (font.type !== 'TTF') return `is packed (${font.type ?? 'in a form of its own'})`
    tables = font.directory?.tables ?? {}
  } catch {
    return 'is not a font'
  }
  if ('fvar' in tables) return 'is a variable font'
  return 'glyf' in tables ? undefined : 'has outlines of another kind than TrueType’s'
}
