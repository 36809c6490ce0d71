import type * as Pdfjs from 'pdfjs-dist'
import type { ShownState } from '../shown-state.ts'
import { type BookPage, bookPages } from './book-pages.ts'
import { makeElement } from './make-element.ts'
import { type PageView, pageView } from './page-view.ts'
import type { SectionStore } from './section-files.ts'

export interface PageStripOptions {
  scroller: HTMLElement
  pdfjs: typeof Pdfjs
  sections: SectionStore
  /** Told which sections are near the view. */
  onNear: (sections: string[]) => void
}

/** All pages in spreads, one below the other, of which those near the view are drawn. */
export interface PageStrip {
  /** In the order of the book. */
  pages: () => PageView[]
  /** Sections with pages near the view. */
  near: () => string[]
  /** Shows the pages of a state; those that are there already stay as they are drawn. */
  arrange: (state: ShownState) => void
  drawNear: () => void
}

export function pageStrip({ scroller, pdfjs, sections, onNear }: PageStripOptions): PageStrip {
  const views = new Map<string, PageView>()
  const near = new Set<Element>()
  let pages: PageView[] = []
  let layout: ShownState['layout']
  const watcher = new IntersectionObserver(look, { root: scroller, rootMargin: '60% 0px' })

  const viewOf = (element: Element) => pages.find((page) => page.element === element)
  const nearSections = () => [...new Set([...near].flatMap((element) => viewOf(element)?.shown()?.own?.section ?? []))]

  function look(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target)
      else if (near.delete(target)) viewOf(target)?.release()
    }
    drawNear()
    onNear(nearSections())
  }

  /** What is on the screen is drawn before what is only near it. */
  async function drawNear(): Promise<void> {
    const { top, bottom } = scroller.getBoundingClientRect()
    const isSeen = ({ element }: PageView) => {
      const box = element.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    }
    const drawn = [...near].flatMap((element) => viewOf(element) ?? [])
    await Promise.all(drawn.filter(isSeen).map((page) => page.draw()))
    for (const page of drawn) page.draw()
  }

  /** The view of a page, which goes with its section wherever that moves. */
  function viewFor({ own, physical }: BookPage): PageView {
    const key = own ? `${own.section} ${own.index}` : `${physical}`
    const view = views.get(key) ?? pageView({ pdfjs, sections })
    views.set(key, view)
    return view
  }

  function arrange(state: ShownState): void {
    if (!state.layout) return
    const shown = bookPages(state)
    pages = shown.map(viewFor)
    for (const [index, page] of shown.entries()) pages[index]?.be(page, state.layout)
    if (state.layout === layout) return
    layout = state.layout
    const { page, rightToLeft } = layout
    scroller.dir = rightToLeft ? 'rtl' : 'ltr'
    scroller.style.setProperty('--shape', String(page.width / page.height))
    scroller.replaceChildren(...spreadsOf(pages))
    for (const { element } of pages) watcher.observe(element)
  }

  return { pages: () => pages, near: nearSections, arrange, drawNear }
}

/** The first page is a recto, by itself. */
function spreadsOf(pages: PageView[]): HTMLElement[] {
  const elements = pages.map(({ element }) => element)
  const starts = [0, ...elements.keys()].filter((index, at) => at === 0 || index % 2 === 1)
  return starts.map((start) =>
    makeElement('div', { class: 'spread' }, ...elements.slice(start, start === 0 ? 1 : start + 2)),
  )
}
