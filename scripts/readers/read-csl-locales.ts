import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'xast'
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
    const root = parseCsl(xml, file, 'locale')
    const language = root.attributes['xml:lang']
    if (!language) throw new EditionError(`“${file}” has no xml:lang on its <locale>.`, { code: 'config' })
    checkComplete(root, file)
    locales[language] = xml
  }
  return locales
}

/** Nothing else supplies what the locale of a language leaves out, and the engine stops where one of these is missing. */
const needed = ['and', 'et-al', 'open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote']

function checkComplete({ children }: Element, file: string): void {
  const elements = (nodes: Element['children']) => nodes.filter((node) => node.type === 'element')
  const terms = elements(children).find(({ name }) => name === 'terms')
  const has = new Set(elements(terms?.children ?? []).map(({ attributes }) => attributes.name))
  const dates = new Set(
    elements(children).flatMap(({ name, attributes }) => (name === 'date' ? [attributes.form] : [])),
  )
  const missing = [
    ...needed.filter((term) => !has.has(term)).map((term) => `the term “${term}”`),
    ...['text', 'numeric'].filter((form) => !dates.has(form)).map((form) => `the date form “${form}”`),
  ]
  if (missing.length === 0) return
  throw new EditionError(`The CSL locale “${file}” lacks ${missing.join(', ')}.`, {
    code: 'config',
    hint: 'Take the whole file of the language from https://github.com/citation-style-language/locales and change that.',
  })
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
