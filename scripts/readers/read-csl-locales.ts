import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'
import { parseCsl } from './check-csl.ts'
import { packagedLocales } from './packaged-styles.ts'
import { readBytes } from './read-text.ts'

/**
 * The packaged CSL locales, and before them those of the manuscript: `path` is a locale file, or a folder of
 * `locales-*.xml`. Each is known by its own `xml:lang`. Throws `EditionError` (config).
 */
export async function readCslLocales(folder: string, path: string | undefined): Promise<Record<string, string>> {
  const locales = await packagedLocales()
  if (path === undefined) return locales
  const files = await filesOf(folder, path)
  for (const file of files) {
    const bytes = await readBytes(join(folder, file))
    if (!bytes) throw none(path)
    const xml = new TextDecoder().decode(bytes)
    const language = parseCsl(xml, file, 'locale').attributes['xml:lang']
    if (!language) throw new EditionError(`“${file}” has no xml:lang on its <locale>.`, { code: 'config' })
    locales[language] = xml
  }
  return locales
}

async function filesOf(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path)).catch(() => undefined)
  if (!entries) return [path]
  const files = entries.filter((name) => /^locales-.+\.xml$/.test(name)).sort()
  if (files.length === 0) throw none(path)
  return files.map((name) => join(path, name))
}

function none(path: string): EditionError {
  return new EditionError(`There is no CSL locale at “${path}”.`, {
    code: 'config',
    hint: 'citations.locales in edition.yaml is a file such as locales-it-IT.xml in the manuscript, or a folder of them. They can be had at https://github.com/citation-style-language/locales.',
  })
}
