import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Theme } from '../edition/types.ts'
import { familyStack } from './family-stack.ts'
import { loadFont } from './load-font.ts'
import { mergeDeclarations } from './merge-declarations.ts'
import { pageDesign } from './page-design.ts'
import { themeContract } from './theme-contract.ts'
import { type ThemeFolder, themeFolders } from './theme-folders.ts'

export interface LoadThemeOptions {
  /** The manuscript’s folder, from which the path of a theme of the author’s is read. */
  manuscript?: string
}

/**
 * Loads a theme by its name in `templates/`, or by its path from the manuscript: its style sheets behind those of the
 * themes that it extends, every template, and the font files.
 * Throws `EditionError` (config) when there is no such theme or it breaks its contract.
 */
export async function loadTheme(name: string, { manuscript }: LoadThemeOptions = {}): Promise<Theme> {
  const folders = await themeFolders(name, manuscript)
  const { layouts, fonts } = declarationOf(folders)
  const paths = folders.map(({ path }) => path)
  const css = (kind: string) => loadStyles(paths, kind)
  const loaded = await Promise.all(fonts.map((font) => loadFont(font, paths.toReversed())))
  const theme = {
    name,
    css: {
      tokens: `${await css('tokens')}\n${familyStack(loaded)}`,
      print: await css('print'),
      epub: await css('epub'),
      vertical: await css('vertical'),
      screen: await css('screen'),
      web: await css('web'),
      reading: await css('reading'),
      layouts: { standard: '', 'large-print': await css('large-print'), study: await css('study') },
    },
    templates: await loadTemplates(paths),
    fonts: loaded,
    fallbackFamilies: [],
    layouts,
  }
  const { width, height, top, bottom, inner, outer } = pageDesign(theme, 'standard', {})
  const glossColumn = layouts.standard.glosses
  return { ...theme, page: { width, height, top, bottom, inner, outer }, ...(glossColumn ? { glossColumn } : {}) }
}

function declarationOf(folders: ThemeFolder[]): z.infer<typeof themeContract> {
  const merged = folders.map(({ declared }) => declared).reduce(mergeDeclarations, {})
  const declared = themeContract.safeParse({ name: folders.at(-1)?.shown, ...merged })
  if (declared.success) return declared.data
  const shown = folders.at(-1)?.shown
  throw new EditionError(`${shown}/theme.yaml is not a theme: ${z.prettifyError(declared.error)}`, {
    code: 'config',
    hint: 'docs/guide/themes.md lists the fields of a theme. One that begins with `extends: classic` needs no other.',
  })
}

/** Of each folder `print.css` and what continues it, `print-*.css`, in the order of their names; any may be missing. */
async function loadStyles(folders: string[], kind: string): Promise<string> {
  const sheets = folders.map(async (folder) => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.css'))
    const continued = files.filter((file) => file.startsWith(`${kind}-`)).sort()
    const own = files.filter((file) => file === `${kind}.css`)
    return Promise.all([...own, ...continued].map((file) => readFile(join(folder, file), 'utf8')))
  })
  return (await Promise.all(sheets)).flat().join('\n')
}

/** Keys are paths inside the theme, `epub/chapter.ejs`; a special theme’s template stands for a general one’s. */
async function loadTemplates(folders: string[]): Promise<Record<string, string>> {
  const loaded: Record<string, string> = {}
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries.filter(({ name }) => /\.(ejs|html|svg)$/.test(name))) {
      const path = join(entry.parentPath, entry.name)
      loaded[path.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(path, 'utf8')
    }
  }
  return loaded
}
