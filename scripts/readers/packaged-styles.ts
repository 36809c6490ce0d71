import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

const require = createRequire(import.meta.url)
const own = fileURLToPath(new URL('../../templates/citations/', import.meta.url))

/** A style or locale as some npm packages keep it: the XML, element by element. */
interface SerialisedElement {
  name: string
  attrs: Record<string, string>
  children: (SerialisedElement | string)[]
}

/** Name → its CSL style as XML. What each is and how old, the guide says (docs/guide/citation-styles.md). */
export const packagedStyles: Record<string, () => Promise<string>> = {
  'chicago-notes': () => fromInfo('@citation/csl-style-chicago-fullnote-bibliography-with-ibid'),
  'chicago-notes-without-ibid': () => fromInfo('@citation/csl-style-chicago-fullnote-bibliography'),
  mhra: () => fromInfo('@citation/csl-style-modern-humanities-research-association'),
  'octavo-notes': () => readFile(join(own, 'octavo-notes.csl'), 'utf8'),
  apa: () => fromCitationJs('apa'),
  'chicago-author-date': () => fromSerialised('style-chicago'),
  'mla-7': () => fromSerialised('style-mla'),
  harvard: () => fromCitationJs('harvard1'),
}

/** BCP 47 tag → CSL locale as XML. */
export async function packagedLocales(): Promise<Record<string, string>> {
  const locales = await readJson<Record<string, string>>('@citation-js/plugin-csl', 'lib/locales.json')
  return { ...locales, 'en-GB': await readFile(join(own, 'locales-en-GB.xml'), 'utf8') }
}

async function fromInfo(name: string): Promise<string> {
  return (await readJson<{ content: string }>(name, 'info.json')).content
}

async function fromCitationJs(style: string): Promise<string> {
  return (await readJson<Record<string, string>>('@citation-js/plugin-csl', 'lib/styles.json'))[style] ?? ''
}

async function fromSerialised(name: string): Promise<string> {
  return toXml(elementOf(require(name) as SerialisedElement))
}

function elementOf({ name, attrs, children }: SerialisedElement): Element {
  return {
    type: 'element',
    name,
    attributes: attrs,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : elementOf(child))),
  }
}

async function readJson<T>(name: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8')) as T
}
