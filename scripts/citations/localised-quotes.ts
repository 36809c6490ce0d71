import type { Reference } from '../edition/types.ts'

export interface QuotationMarks {
  open: string
  close: string
  innerOpen: string
  innerClose: string
}

/** Stands for an apostrophe that citeproc would take for a closing mark. */
export const apostrophe = '\uE012'
const open = '\uE013'
const close = '\uE014'

const double = /“([^“”„«»]*)”/g
/** From an opening single mark to the next. */
const single = /(?<![\p{L}\p{N}])‘([^‘]*)/gu
const wordEnd = /’(?!\p{L})/gu

/**
 * A reference whose quotations have the marks of the edition’s language, the outer ones outermost, so that citeproc can
 * turn them round within a title that is itself quoted. It does so for the marks of its locale alone, and takes the
 * apostrophe of “Workers’ Opposition” for a closing mark. A locale without all four marks leaves them as they are.
 */
export function withLocalisedQuotes(item: Reference, locale: QuotationMarks): Reference {
  if (!Object.values(locale).every(Boolean)) return item
  const fields = Object.entries(item).map(([field, value]) => [
    field,
    typeof value === 'string' && field !== 'id' && field !== 'system_id' ? localised(value, locale) : value,
  ])
  return Object.fromEntries(fields) as Reference
}

function localised(text: string, locale: QuotationMarks): string {
  if (!/[“‘]/.test(text)) return text
  const marked = text.replace(double, `${open}$1${close}`).replace(single, singleMarked)
  const apart = marked.includes('‘') ? marked : marked.replace(wordEnd, apostrophe)
  let depth = 0
  return apart.replace(/[\uE013\uE014]/g, (sign) => {
    if (sign === open) return depth++ % 2 === 0 ? locale.open : locale.innerOpen
    return --depth % 2 === 0 ? locale.close : locale.innerClose
  })
}

/**
 * The mark that closes is the only one at the end of a word, or the only one that follows no “s”: ‘Workers’ Opposition’.
 * Where neither is to be found, nothing is taken for a quotation.
 */
function singleMarked(whole: string, inside: string): string {
  const ends = [...inside.matchAll(wordEnd)].map(({ index }) => index)
  const plain = ends.filter((end) => inside[end - 1] !== 's')
  const [end, second] = ends.length === 1 ? ends : plain
  if (end === undefined || second !== undefined) return whole
  return `${open}${inside.slice(0, end)}${close}${inside.slice(end + 1)}`
}
