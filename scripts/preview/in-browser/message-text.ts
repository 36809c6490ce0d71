import type { PlacedMessage } from '../shown-state.ts'
import { makeElement } from './make-element.ts'

/** What a message says, in paragraphs: its place and rule, what was found, what was expected and what to do. */
export function messageText({
  file,
  line,
  column,
  severity,
  rule,
  reason,
  expected,
  help,
}: PlacedMessage): HTMLElement[] {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  return [
    makeElement('p', { class: 'what' }, makeElement('b', {}, severity), ` ${place} · ${rule}`),
    makeElement('p', {}, reason),
    ...(expected ? [makeElement('p', {}, `Expected: ${expected.join(', ')}`)] : []),
    ...(help === '' ? [] : [makeElement('p', { class: 'help' }, help)]),
  ]
}
