import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { CitationStyle } from '../edition/types.ts'
import { readBytes } from './read-text.ts'

const require = createRequire(import.meta.url)

/** Names of packaged styles and the npm packages that carry them. */
const packaged: Record<string, string> = {
  'chicago-notes': '@citation/csl-style-chicago-fullnote-bibliography-with-ibid',
}

/**
 * Loads a CSL style by its name or by a `.csl` file’s path in the manuscript, with the locales it may ask for.
 * Throws `EditionError` (config) when there is none.
 */
export async function readCitationStyle(folder: string, name: string): Promise<CitationStyle> {
  const xml = Object.hasOwn(packaged, name) ? await fromPackage(packaged[name] ?? '') : await fromFile(folder, name)
  const locales = JSON.parse(await readFile(packageFile('@citation-js/plugin-csl', 'lib/locales.json'), 'utf8'))
  return { name, xml, class: /<style\b[^>]*\bclass="note"/.test(xml) ? 'note' : 'in-text', locales }
}

async function fromPackage(name: string): Promise<string> {
  const info = JSON.parse(await readFile(packageFile(name, 'info.json'), 'utf8')) as { content: string }
  return info.content
}

async function fromFile(folder: string, path: string): Promise<string> {
  const bytes = path.endsWith('.csl') ? await readBytes(join(folder, path)) : undefined
  if (bytes) return new TextDecoder().decode(bytes)
  throw new EditionError(`There is no citation style “${path}”.`, {
    code: 'config',
    hint: `Packaged styles: ${Object.keys(packaged).join(', ')}. Any other is the path of a .csl file in the manuscript.`,
  })
}

function packageFile(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file)
}
