import type { Element } from 'hast'
import { h } from 'hastscript'
import type { GlossaryEntry } from './types.ts'

/** The headword of an entry as a link to it in the glossary, whose chapter has the id `glossary`. */
export function headwordLink({ id, term, language, original }: GlossaryEntry): Element {
  const lang = language !== undefined && original === undefined ? { lang: language } : {}
  return h('a.headword', { href: `edition:glossary#${id}`, ...lang }, term)
}
