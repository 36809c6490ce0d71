import type { PlacedMessage } from '../shown-state.ts'
import { makeElement } from './make-element.ts'
import { messageText } from './message-text.ts'

const signs = { error: '!', warning: '?', info: 'i' }

/** A sign beside the text of which a message speaks, `top` of the page’s height from its head; it opens to the message. */
export function messageMarker(message: PlacedMessage, top: number): HTMLDetailsElement {
  const { severity, line } = message
  const name = `${severity}${line === undefined ? '' : `, line ${line}`}`
  return makeElement(
    'details',
    { class: `marker ${severity}`, style: `top: ${100 * top}%` },
    makeElement('summary', { 'aria-label': name, title: message.reason }, signs[severity]),
    makeElement('div', { class: 'card message' }, ...messageText(message)),
  )
}
