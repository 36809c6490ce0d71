import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { EditionError } from '../diagnostics/edition-error.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Folders of `templates/` that no book can be made with alone. */
const parts = ['base', 'citations']

/** A folder of a theme and what its `theme.yaml` says, as it was parsed. */
export interface ThemeFolder {
  path: string
  /** As a message names it: `templates/classic`, `./my-theme`. */
  shown: string
  declared: Record<string, unknown>
}

/**
 * The folders of which a theme is made, the most general first: each `theme.yaml` may name, as `extends`, a theme of
 * `templates/` or a folder beside its own. `name` is one of the former, or a path (`./my-theme`) from `beside`.
 * Throws `EditionError` (config) when a folder is not there or extends itself.
 */
export async function themeFolders(name: string, beside?: string): Promise<ThemeFolder[]> {
  const folders: ThemeFolder[] = []
  let next: string | undefined = name
  let from = beside
  while (next !== undefined) {
    const { path, shown } = await folderOf(next, from)
    if (folders.some((folder) => folder.path === path)) {
      throw new EditionError(`The theme “${name}” extends itself.`, {
        code: 'config',
        hint: `Look at ${shown}/theme.yaml.`,
      })
    }
    const text = await readFile(join(path, 'theme.yaml'), 'utf8').catch(() => undefined)
    if (text === undefined) throw await noTheme(next)
    const declared = declarationOf(text, shown)
    folders.unshift({ path, shown, declared })
    from = path
    next = typeof declared.extends === 'string' ? declared.extends : undefined
  }
  return folders
}

async function folderOf(name: string, beside: string | undefined): Promise<{ path: string; shown: string }> {
  if (/^\.{1,2}[\\/]/.test(name)) {
    if (beside !== undefined) return { path: resolve(beside, name), shown: name }
  } else if (/^[\w-]+$/.test(name)) {
    return { path: join(templates, name), shown: `templates/${name}` }
  }
  throw await noTheme(name)
}

function declarationOf(text: string, shown: string): Record<string, unknown> {
  try {
    const read: unknown = parse(text) ?? {}
    if (typeof read === 'object' && !Array.isArray(read)) return read as Record<string, unknown>
  } catch (cause) {
    const message = `${shown}/theme.yaml is not YAML: ${(cause as Error).message}`
    throw new EditionError(message, { code: 'config', cause })
  }
  throw new EditionError(`${shown}/theme.yaml is not a theme: expected fields, such as “extends: classic”.`, {
    code: 'config',
  })
}

async function noTheme(name: string): Promise<EditionError> {
  const entries = await readdir(templates, { withFileTypes: true })
  const themes = entries.filter((entry) => entry.isDirectory() && !parts.includes(entry.name)).map(({ name }) => name)
  return new EditionError(`There is no theme “${name}”.`, {
    code: 'config',
    hint: `Themes in templates/: ${themes.join(', ')}. A theme of your own is a folder with a theme.yaml; name it from the manuscript’s folder: ./my-theme.`,
  })
}
