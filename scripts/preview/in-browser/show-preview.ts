import type * as Pdfjs from 'pdfjs-dist'
import type { ShownState } from '../shown-state.ts'
import { type BookView, bookView } from './book-view.ts'
import { chooseTab, type TabName } from './choose-tab.ts'
import { type EpubView, epubView } from './epub-view.ts'
import { findElement } from './find-element.ts'
import { followState } from './follow-state.ts'
import { makeElement } from './make-element.ts'
import { messageList } from './message-list.ts'

// Served from its package, as the thread is in which it reads PDFs.
const address = '/pdfjs/pdf.min.mjs'
const pdfjs = (await import(address)) as typeof Pdfjs
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs'

const status = findElement('status')
const sections = findElement<HTMLSelectElement>('sections')
const pageField = findElement<HTMLInputElement>('page')
const book = bookView({ scroller: findElement('pages'), pdfjs, onNear: seldom(tellLooking) })
const epub = epubView()
const showList = messageList({
  panel: findElement('messages'),
  button: findElement('messages-button'),
  onGo(place) {
    findElement('pages-tab').click()
    book.goTo(place)
  },
})
let tab: TabName = 'pages'
let latest: ShownState | undefined

chooseTab((name) => {
  tab = name
  showEpub(epub)
})
sections.addEventListener('change', () => book.goTo({ section: sections.value, page: 0, top: 0 }))
pageField.addEventListener('change', () => {
  pageField.setAttribute('aria-invalid', String(!book.goToLabel(pageField.value.trim())))
})
findElement('smaller').addEventListener('click', () => book.zoom(1 / 1.25))
findElement('larger').addEventListener('click', () => book.zoom(1.25))
findElement('pages').addEventListener(
  'scroll',
  seldom(() => showWhere(book)),
)

/** One update after another; what has come meanwhile is shown together. */
let updating: Promise<void> = Promise.resolve()
followState({
  onChange(state, changed) {
    latest = state
    if (changed.includes('status')) showStatus(state)
    updating = updating.then(() => update(state, changed)).catch(() => {})
  },
  onAway() {
    status.textContent = 'The watch has ended, or cannot be reached'
    status.dataset.phase = 'away'
  },
})

async function update(state: ShownState, changed: (keyof ShownState)[]): Promise<void> {
  if (state !== latest && !changed.includes('messages')) changed.push('messages')
  if (changed.includes('layout')) listSections(state)
  if (changed.some((part) => part === 'layout' || part === 'printed')) await book.update(latest ?? state)
  if (changed.some((part) => part === 'layout' || part === 'messages')) {
    book.showMessages((latest ?? state).messages)
    showList(latest ?? state)
  }
  showWhere(book)
  if (changed.includes('epub')) await showEpub(epub)
}

async function showEpub(view: EpubView): Promise<void> {
  if (tab === 'epub' && latest?.epub !== undefined) await view.show(latest.epub)
}

function showStatus({ status: { phase, text, hint } }: ShownState): void {
  status.textContent = text
  status.title = hint === undefined ? text : `${text} ${hint}`
  status.dataset.phase = phase
}

function listSections({ layout }: ShownState): void {
  const chosen = sections.value
  sections.replaceChildren(
    ...(layout?.sections ?? []).map(({ id, title }) => makeElement('option', { value: id }, title)),
  )
  sections.value = chosen
}

function showWhere(view: BookView): void {
  const page = view.current()
  if (!page) return
  if (document.activeElement !== pageField) pageField.value = page.label
  if (page.own) sections.value = page.own.section
}

function tellLooking(ids: string[]): void {
  fetch('/looking', { method: 'POST', body: JSON.stringify(ids) })
    .then((answer) => answer.text())
    .catch(() => {})
}

/** Calls at most once in a while, with what came last. */
function seldom<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (...given) => {
    clearTimeout(timer)
    timer = setTimeout(() => call(...given), 150)
  }
}
