import type { Labels } from '../../../edition/types.ts'
import type { LinkPlace } from './link-place.ts'

export interface LinkSentenceOptions {
  labels: Labels
  /** The label of the page on which a destination stands. */
  pageOf: (destination: string) => string | undefined
}

const note = /\.(?:editor-)?note-\d+(?:-\d+)?$/
const call = /\.(?:editor-)?note-call-\d+$/

/** What a screen reader says of a link (ISO 14289-1, 7.18.5): its words, and the page or the address they lead to. */
export function linkSentence(words: string, place: LinkPlace, { labels, pageOf }: LinkSentenceOptions): string {
  const text = words
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const { destination, address } = place
  if (destination === undefined) return address && text && text !== address ? `${text}: ${address}` : address || text
  const label = pageOf(destination)
  const page = label === undefined ? '' : `${labels.page} ${label}${labels.afterPage}`
  return [named(text, destination, labels), page].filter(Boolean).join(', ') || destination
}

function named(text: string, destination: string, labels: Labels): string {
  if (call.test(destination)) return labels.backToText
  return note.test(destination) ? `${labels.note} ${text}`.trim() : text
}
