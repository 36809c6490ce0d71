import type { GlossaryEntry, Labels } from '../types.ts'
import { dateText } from './date-text.ts'

export interface PrintedDatesOptions {
  /** BCP 47. */
  language: string
  labels: Pick<Labels, 'circa' | 'born' | 'died' | 'from' | 'until'>
}

type Dated = Pick<GlossaryEntry, 'type' | 'dates' | 'begin' | 'end'>

/** The dates of an entry as they are printed: the author’s words, else made of begin and end. Undefined without either. */
export function printedDates(entry: Dated, { language, labels }: PrintedDatesOptions): string | undefined {
  const { type, dates, begin, end } = entry
  if (dates !== undefined) return dates
  const options = { language, circa: labels.circa }
  if (begin !== undefined && end !== undefined) return dateText(begin, end, options)
  const only = begin ?? end
  if (only === undefined) return undefined
  const text = dateText(only, undefined, options)
  if (type === 'person') return `${begin === undefined ? labels.died : labels.born}\u00a0${text}`
  if (type === 'body') return `${begin === undefined ? labels.until : labels.from} ${text}`
  return text
}
