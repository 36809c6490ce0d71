import type { PlacedMessage, ShownState } from '../shown-state.ts'
import { bookPages } from './book-pages.ts'
import { makeElement } from './make-element.ts'
import { messageText } from './message-text.ts'

export interface MessageListOptions {
  panel: HTMLElement
  /** Shows and hides the list, and says how many there are. */
  button: HTMLElement
  onGo: (place: NonNullable<PlacedMessage['at']>) => void
}

/** Lists all messages, errors first; gives what shows those of a state. */
export function messageList({ panel, button, onGo }: MessageListOptions): (state: ShownState) => void {
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
  }
  button.addEventListener('click', () => show(panel.hidden === true))
  show(false)
  let errors = 0
  return (state) => {
    const ranks = { error: 0, warning: 1, info: 2 }
    const messages = [...state.messages].sort((one, other) => ranks[one.severity] - ranks[other.severity])
    button.textContent = countOf(messages)
    const labels = new Map(bookPages(state).map(({ own, label }) => [`${own?.section} ${own?.index}`, label]))
    const items = messages.map((message) => {
      const item = makeElement('li', { class: `message ${message.severity}` }, ...messageText(message))
      const { at } = message
      if (!at) return item
      const go = makeElement('button', {}, `Page ${labels.get(`${at.section} ${at.page}`) ?? ''}`)
      go.addEventListener('click', () => onGo(at))
      item.append(go)
      return item
    })
    panel.replaceChildren(makeElement('h2', {}, countOf(messages)), makeElement('ol', {}, ...items))
    // An error is shown when it is made, and the list may be put away all the same.
    const before = errors
    errors = messages.filter(({ severity }) => severity === 'error').length
    if (errors > 0 && before === 0) show(true)
    if (messages.length === 0) show(false)
  }
}

function countOf(messages: PlacedMessage[]): string {
  const counted = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = messages.filter((message) => message.severity === severity).length
    const name = severity === 'info' ? 'remark' : severity
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`]
  })
  return counted.join(', ') || 'No messages'
}
