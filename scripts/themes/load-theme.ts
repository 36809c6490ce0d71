import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Theme, ThemeFont } from '../edition/types.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))
const require = createRequire(import.meta.url)

const contract = z.strictObject({
  name: z.string(),
  page: z.strictObject({
    width: z.number().positive(),
    height: z.number().positive(),
    top: z.number().positive(),
    bottom: z.number().positive(),
    inner: z.number().positive(),
    outer: z.number().positive(),
  }),
  glossColumn: z
    .strictObject({
      inner: z.number().positive(),
      outer: z.number().positive(),
      width: z.number().positive(),
      gap: z.number().positive(),
    })
    .refine(({ outer, width, gap }) => width + gap < outer, 'expected an outer margin that holds width and gap')
    .optional(),
  fonts: z.array(
    z.strictObject({
      family: z.string(),
      style: z.enum(['normal', 'italic']),
      weight: z.number(),
      package: z.string(),
      file: z.string(),
      licence: z.string(),
    }),
  ),
})

/**
 * Loads a folder of `templates/` by name: `theme.yaml`, the six style sheets, every template and the font files.
 * Throws `EditionError` (config) when there is no such theme or it breaks the contract above.
 */
export async function loadTheme(name: string): Promise<Theme> {
  const folder = join(templates, name)
  const themes = (await readdir(templates, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'citations')
    .map(({ name }) => name)
  if (!themes.includes(name)) {
    throw new EditionError(`There is no theme “${name}”.`, {
      code: 'config',
      hint: `Themes in templates/: ${themes.join(', ')}.`,
    })
  }
  const declared = contract.safeParse(parse(await readFile(join(folder, 'theme.yaml'), 'utf8')))
  if (!declared.success) {
    throw new EditionError(`templates/${name}/theme.yaml is not a theme: ${z.prettifyError(declared.error)}`, {
      code: 'config',
    })
  }
  const css = (kind: string) => loadStyles(folder, kind)
  return {
    name,
    page: declared.data.page,
    ...(declared.data.glossColumn ? { glossColumn: declared.data.glossColumn } : {}),
    css: {
      tokens: await css('tokens'),
      print: await css('print'),
      epub: await css('epub'),
      screen: await css('screen'),
      web: await css('web'),
      reading: await css('reading'),
    },
    templates: await loadTemplates(folder),
    fonts: await Promise.all(declared.data.fonts.map(loadFont)),
  }
}

/** `print.css` and what continues it, `print-*.css`, in the order of their names. */
async function loadStyles(folder: string, kind: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.css'))
  const continued = files.filter((file) => file.startsWith(`${kind}-`)).sort()
  const sheets = [`${kind}.css`, ...continued].map((file) => readFile(join(folder, file), 'utf8'))
  return (await Promise.all(sheets)).join('\n')
}

/** Keys are paths inside the theme: `epub/chapter.ejs`. */
async function loadTemplates(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => /\.(ejs|html|svg)$/.test(entry.name))
  const loaded = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}

type DeclaredFont = z.infer<typeof contract>['fonts'][number]

async function loadFont(font: DeclaredFont): Promise<ThemeFont> {
  const folder = dirname(require.resolve(`${font.package}/package.json`))
  const { family, style, weight, licence } = font
  return {
    family,
    style,
    weight,
    licence,
    filename: basename(font.file),
    bytes: new Uint8Array(await readFile(join(folder, font.file))),
  }
}
