import { join } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { CitationStyle } from '../edition/types.ts'
import { checkStyle } from './check-csl.ts'
import { packagedStyles } from './packaged-styles.ts'
import { readCslLocales } from './read-csl-locales.ts'
import { readBytes } from './read-text.ts'

/** Styles that people ask for by name and that no package carries in a current form. */
const absent: Record<string, string> = {
  mla: 'modern-language-association',
  'chicago-author-date-18': 'chicago-author-date',
  'chicago-notes-18': 'chicago-notes-bibliography',
  oxford: 'new-harts-rules-notes',
  oscola: 'oscola',
}

/**
 * Loads a CSL style by its name or by a `.csl` file’s path in the manuscript, with the locales it may ask for;
 * `locales` is a further locale file or folder of the manuscript. Throws `EditionError` (config) when there is none or
 * it is no style.
 */
export async function readCitationStyle(folder: string, name: string, locales?: string): Promise<CitationStyle> {
  const packaged = Object.hasOwn(packagedStyles, name) ? packagedStyles[name] : undefined
  const xml = packaged ? await packaged() : await fromFile(folder, name)
  const isNote = /<style\b[^>]*\bclass=["']note["']/.test(xml)
  return { name, xml, class: isNote ? 'note' : 'in-text', locales: await readCslLocales(folder, locales) }
}

async function fromFile(folder: string, path: string): Promise<string> {
  const bytes = path.endsWith('.csl') ? await readBytes(join(folder, path)) : undefined
  if (!bytes) throw new EditionError(`There is no citation style “${path}”.`, { code: 'config', hint: hintFor(path) })
  const xml = new TextDecoder().decode(bytes)
  checkStyle(xml, path)
  return xml
}

function hintFor(name: string): string {
  const names = Object.keys(packagedStyles)
  const near = closest(name, names)
  const meant = distance(name, near) <= 3 ? `Did you mean ${near}?\n` : ''
  const file = Object.hasOwn(absent, name) ? `https://www.zotero.org/styles/${absent[name]}` : ''
  const elsewhere = file ? `No package carries it: save ${file} as a .csl file in the manuscript.\n` : ''
  return `${meant}${elsewhere}Packaged styles: ${names.join(', ')}. Any other is the path of a .csl file in the manuscript.`
}
