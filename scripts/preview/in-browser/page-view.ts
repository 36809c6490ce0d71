import type * as Pdfjs from 'pdfjs-dist'
import type { BookLayout } from '../../edition/page-map.ts'
import type { BookPage } from './book-pages.ts'
import { makeElement } from './make-element.ts'
import type { SectionStore } from './section-files.ts'

export interface PageViewOptions {
  pdfjs: typeof Pdfjs
  sections: SectionStore
}

/** One page on the screen. */
export interface PageView {
  element: HTMLElement
  shown: () => BookPage | undefined
  /** Says what is to be seen; it is drawn when that is asked for. What was drawn stays until then. */
  be: (page: BookPage, layout: BookLayout) => void
  /** Draws it as it was printed last, at its size on the screen. */
  draw: () => Promise<void>
  /** Forgets what was drawn. */
  release: () => void
}

const densest = 3

export function pageView({ pdfjs, sections }: PageViewOptions): PageView {
  const label = makeElement('div', { class: 'label' })
  const hint = makeElement('p')
  const sheet = makeElement('div', { class: 'sheet' })
  const element = makeElement('section', { class: 'page' }, hint, makeElement('div', { class: 'window' }, sheet), label)
  let page: BookPage | undefined
  let drawn = ''

  function be(next: BookPage, { page: { width, cut } }: BookLayout): void {
    page = next
    const isRecto = next.physical % 2 === 0
    element.className = `page ${isRecto ? 'recto' : 'verso'}`
    element.setAttribute('aria-label', next.label === '' ? 'Blank page' : `Page ${next.label}`)
    label.textContent = next.own ? `${next.label} · ${next.own.title}` : ''
    hint.textContent = next.own && !next.own.hash && drawn === '' ? 'Not printed yet' : ''
    sheet.style.width = `${(100 * (width + cut)) / width}%`
    sheet.style.left = isRecto ? `${(-100 * cut) / width}%` : '0'
  }

  async function draw(): Promise<void> {
    const { hash, index = 0 } = page?.own ?? {}
    const width = sheet.clientWidth
    const wanted = `${hash} ${index} ${width}`
    if (hash === undefined || width === 0 || wanted === drawn) return
    drawn = wanted
    try {
      const { pdf } = await sections.load(hash)
      const parts = await drawPage(pdfjs, await pdf.getPage(index + 1), { sheet, width })
      // Something else may have been asked for meanwhile.
      if (drawn === wanted) sheet.replaceChildren(...parts)
      hint.textContent = ''
      element.dataset.hash = hash
    } catch {
      if (drawn === wanted) drawn = ''
    }
  }

  function release(): void {
    drawn = ''
    sheet.replaceChildren()
  }

  return { element, shown: () => page, be, draw, release }
}

/** The page as a picture, and its text over it, for searching, marking and reading aloud. */
async function drawPage(
  pdfjs: typeof Pdfjs,
  page: Pdfjs.PDFPageProxy,
  { sheet, width }: { sheet: HTMLElement; width: number },
): Promise<HTMLElement[]> {
  const scale = width / page.getViewport({ scale: 1 }).width
  const density = Math.min(densest, Math.max(1, globalThis.devicePixelRatio))
  const viewport = page.getViewport({ scale: scale * density })
  const size = { width: `${Math.round(viewport.width)}`, height: `${Math.round(viewport.height)}` }
  const canvas = makeElement('canvas', { ...size, 'aria-hidden': 'true' })
  const text = makeElement('div', { class: 'text' })
  sheet.style.setProperty('--total-scale-factor', String(scale))
  const layer = new pdfjs.TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale }),
  })
  await Promise.all([page.render({ canvas, viewport }).promise, layer.render()])
  return [canvas, text]
}
