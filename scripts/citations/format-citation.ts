import type { CslItem } from 'citeproc'
import type { CitationFact, CitationItem, FormattedCitation } from '../edition/facts.ts'
import type { CslEngine } from './csl-engine.ts'
import { fromCslHtml, toCslMarkup } from './csl-html.ts'
import { type ItemPosition, position } from './positions.ts'

/**
 * One citation as the style prints it. A narrative citation is divided: the author’s name for the sentence, the rest
 * for the note or the brackets.
 */
export function formatCitation(engine: CslEngine, fact: CitationFact, positions: ItemPosition[]): FormattedCitation {
  const narrative = fact.mode === 'narrative'
  const items = fact.items.map((item, index) => cslItem(item, positions[index], narrative && index === 0))
  const finish = (html: string) => fromCslHtml(finished(html, engine, fact))
  const [first, ...others] = items
  if (!first) return { content: [] }
  if (!narrative) return { content: finish(filled(engine, items, engine.format(items))) }
  if (fact.insideNote && engine.class === 'note') return { content: finish(withinNote(engine, items)) }
  const rest = engine.format([{ ...first, 'suppress-author': true }, ...others], true)
  return { author: fromCslHtml(authorOf(engine, first)), content: finish(filled(engine, items, rest)) }
}

/** A narrative citation inside a note is whole, for no note can be made of a part; “ibid.” alone would name nobody. */
function withinNote(engine: CslEngine, items: CslItem[]): string {
  const whole = filled(engine, items, engine.format(items, true))
  const [first] = items
  if (!first || (first.position !== position.ibid && first.position !== position.ibidWithLocator)) return whole
  const author = engine.author(first.id, position.subsequent)
  if (!author || whole.startsWith(author)) return whole
  return `${author}, ${whole.replace(/^(?:<[^>]*>)*\p{Lu}/u, (start) => start.toLowerCase())}`
}

/** With punctuation where the language wants it; a note of its own begins with a capital. */
function finished(html: string, engine: CslEngine, { items, insideNote }: CitationFact): string {
  const hasSuffix = items.some(({ suffix }) => suffix.length > 0)
  const quoted = hasSuffix && engine.punctuationInQuotes ? commasInQuotes(html) : html
  return engine.class === 'note' && !insideNote ? capitalised(quoted) : quoted
}

/** citeproc leaves the comma of an author’s own suffix outside. */
function commasInQuotes(html: string): string {
  return html.replace(/((?:’?”)+(?:<\/\w+>)*)([,.])/gu, '$2$1')
}

function cslItem(item: CitationItem, at: ItemPosition | undefined, narrative: boolean): CslItem {
  const prefix = toCslMarkup(item.prefix).trim()
  const suffix = toCslMarkup(item.suffix).trimEnd()
  return {
    id: item.key,
    ...(item.locator ? { locator: withHyphens(item.locator), label: item.label ?? 'page' } : {}),
    ...(prefix ? { prefix: `${prefix} ` } : {}),
    ...(suffix ? { suffix: joined(suffix, narrative && !item.locator) } : {}),
    ...(item.suppressAuthor ? { 'suppress-author': true } : {}),
    position: at?.position ?? position.first,
    'near-note': at?.nearNote ?? false,
    ...(at?.firstNote ? { 'first-reference-note-number': at.firstNote } : {}),
  }
}

/** Ranges as CSL wants them, so that the style can set its own dash and shorten the second number; (xv)–(xvii) has its dash. */
function withHyphens(locator: string): string {
  return locator
    .replace(/(\p{L}|\d)\s*[-–—]+\s*(?=\d|[ivxlcdm]+\b)/giu, '$1-')
    .replace(/([)\]])\s*[-–—]+\s*(?=[([])/g, '$1–')
}

/** After a key in running text nothing stands before the words of the bracket, so that they want a comma. */
function joined(suffix: string, wantsComma: boolean): string {
  if (/^[,;:.\s]/.test(suffix)) return suffix
  return wantsComma && /^(?:<[^>]*>)*[\p{L}\p{N}]/u.test(suffix) ? `, ${suffix}` : ` ${suffix}`
}

/** The name in the sentence. Ibid. has none, and a title needs the form that a later note would have. */
function authorOf(engine: CslEngine, { id, position: at }: CslItem): string {
  const author = engine.author(id, at === position.first ? position.first : position.subsequent)
  if (author || engine.class === 'in-text') return author
  return engine
    .format([{ id, position: position.subsequent }])
    .replace(/[.,]$/, '')
    .replace(/[.,](?=[”’»“]$)/u, '')
}

/** A note is never empty: what the style would leave out is printed whole. */
function filled(engine: CslEngine, items: CslItem[], html: string): string {
  const made = tidyStart(html)
  if (made || engine.class === 'in-text') return made
  const whole = items.map(({ 'suppress-author': _, ...item }) => item)
  return tidyStart(engine.format(whole)) || whole.map(({ id }) => id).join('; ')
}

/** Without its author, a citation may begin with the comma that stood after the name. */
function tidyStart(html: string): string {
  return html.replace(/^([([]?)[,;:.]\s*/, '$1')
}

/** A note begins with a capital, in emphasis and after an opening quotation mark too; an address stays as it is. */
function capitalised(html: string): string {
  return html.replace(
    /^((?:<[^>]*>|[“‘"'(«„‚])*)(?!https?:)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
