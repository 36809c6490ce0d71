import type { LiveNote } from './live-galley.ts'
import type { LineStart } from './read-lines.ts'

/**
 * Takes the lines of a note from `line` on into a second element, which is returned: `note-3` goes on in `note-3-2`. Lines
 * are named as they were before the first division; the note must be divided in their order.
 */
export function splitNote(note: LiveNote, line: number): HTMLElement {
  const { block, start } = note.starts[line] as LiveNote['starts'][number]
  const parts = note.element.parentElement?.querySelectorAll(`[data-part-of="${note.element.id}"]`).length ?? 0
  const last = (parts === 0 ? note.element : document.getElementById(`${note.element.id}-${parts + 1}`)) as HTMLElement
  const moved = start ? block : outermost(block, last)
  const range = document.createRange()
  range.selectNodeContents(last)
  if (start) range.setStart(start.node, start.offset)
  else range.setStartBefore(moved)
  const divided = depthIn(last, moved)
  const rest = range.extractContents()
  if (start) followText(note, start, rest)
  const next = last.cloneNode(false) as HTMLElement
  next.id = `${note.element.id}-${parts + 2}`
  next.classList.remove('first', 'first-of-stream', 'goes-on')
  next.classList.add('continued')
  next.dataset.partOf = note.element.id
  next.append(rest)
  dropSpaceAtCut(last, next, divided)
  if (start) openBlocks(last, next)
  last.after(next)
  own(note.element.id, next.id)
  return next
}

/** The later lines of a text that is parted begin in its second half, the first text of what was taken out. */
function followText({ starts }: LiveNote, cut: LineStart, rest: DocumentFragment): void {
  const half = document.createTreeWalker(rest, NodeFilter.SHOW_TEXT).nextNode() as Text
  for (const each of starts) {
    if (each.start?.node !== cut.node || each.start.offset < cut.offset) continue
    each.start = { node: half, offset: each.start.offset - cut.offset }
  }
}

/** What begins with the block inside the note: nothing of it is left behind. */
function outermost(block: HTMLElement, note: HTMLElement): HTMLElement {
  let element = block
  while (element.parentElement && element.parentElement !== note && !element.previousElementSibling) {
    element = element.parentElement
  }
  return element
}

/** How many elements of the note are around one. */
function depthIn(note: HTMLElement, element: HTMLElement): number {
  let depth = 0
  for (let at = element.parentElement; at && at !== note; at = at.parentElement) depth += 1
  return depth
}

/**
 * Space behind the first part would not be cut off by the end of the page, but take its last line over to the next one;
 * and what is divided, as a list is, has none of its own above its second part.
 */
function dropSpaceAtCut(before: HTMLElement, after: HTMLElement, divided: number): void {
  for (let end = before.lastElementChild; end instanceof HTMLElement; end = end.lastElementChild) {
    Object.assign(end.style, { marginBottom: '0', paddingBottom: '0' })
  }
  let begin = after.firstElementChild
  for (let depth = 0; depth < divided && begin instanceof HTMLElement; depth++) {
    Object.assign(begin.style, { marginTop: '0', paddingTop: '0' })
    begin = begin.firstElementChild
  }
}

/** A paragraph that is parted: its first part has no last line of its own, its second no beginning. */
function openBlocks(before: HTMLElement, after: HTMLElement): void {
  let end: Element | null = before.lastElementChild
  let begin: Element | null = after.firstElementChild
  while (end instanceof HTMLElement && begin instanceof HTMLElement && end.tagName === begin.tagName) {
    begin.removeAttribute('id')
    if (getComputedStyle(end).display !== 'inline') {
      end.style.textAlignLast = 'justify'
      for (const number of end.querySelectorAll<HTMLElement>('.note-number')) number.style.textAlignLast = 'auto'
      begin.style.textIndent = '0'
    }
    ;[end, begin] = [end.lastElementChild, begin.firstElementChild]
  }
}

/** The structure of the document has both parts under the call. */
function own(first: string, next: string): void {
  const anchor = document.querySelector(`[aria-owns~="${first}"]`)
  anchor?.setAttribute('aria-owns', `${anchor.getAttribute('aria-owns')} ${next}`)
}
