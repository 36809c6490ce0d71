import type { RootContent } from 'mdast'
import { printedDates } from './dates/printed-dates.ts'
import type { GlossaryEntry, Labels } from './types.ts'

export interface GlossaryHeadOptions {
  /** BCP 47, of the edition. */
  language: string
  labels: Pick<Labels, 'circa' | 'born' | 'died' | 'from' | 'until'>
}

/**
 * The headword of an entry, a `dt`: its term as `dfn`, and in brackets its short forms, the term in its own script, how it
 * is said, and its dates.
 */
export function glossaryHead(entry: GlossaryEntry, options: GlossaryHeadOptions): RootContent {
  const { term, language, original, pronunciation, abbreviations } = entry
  const dates = printedDates(entry, options)
  const parts = [
    ...(abbreviations.length > 0
      ? [
          separated(
            abbreviations.map((short) => [part('abbr', {}, short)]),
            ', ',
          ),
        ]
      : []),
    ...(original ? [[part('span', { className: ['original'], ...langOf(language) }, original)]] : []),
    ...(pronunciation ? [[part('span', { className: ['pronunciation'] }, pronunciation)]] : []),
    ...(dates ? [[part('span', { className: ['dates'] }, dates)]] : []),
  ]
  const hProperties = original ? {} : langOf(language)
  const dfn = { type: 'glossaryTerm', data: { hName: 'dfn', hProperties }, children: [text(term)] }
  const more = parts.length > 0 ? [text(' ('), ...separated(parts, '; '), text(')')] : []
  return { type: 'glossaryHead', data: { hName: 'dt' }, children: [dfn, ...more] } as unknown as RootContent
}

function langOf(language: string | undefined): { lang?: string } {
  return language ? { lang: language } : {}
}

function part(hName: string, hProperties: Record<string, unknown>, words: string): RootContent {
  return { type: 'glossaryPart', data: { hName, hProperties }, children: [text(words)] } as unknown as RootContent
}

function separated(parts: RootContent[][], separator: string): RootContent[] {
  return parts.flatMap((part, index) => (index > 0 ? [text(separator), ...part] : part))
}

function text(value: string): RootContent {
  return { type: 'text', value }
}
