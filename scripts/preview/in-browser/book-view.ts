import type * as Pdfjs from 'pdfjs-dist'
import type { PlacedMessage, ShownState } from '../shown-state.ts'
import type { BookPage } from './book-pages.ts'
import { type PlaceInBook, type PlacesOfView, positionKeeper } from './keep-position.ts'
import { messageMarker } from './message-marker.ts'
import { pageStrip } from './page-strip.ts'
import type { PageView } from './page-view.ts'
import { sectionStore } from './section-files.ts'

export interface BookViewOptions {
  scroller: HTMLElement
  pdfjs: typeof Pdfjs
  /** Told which sections are near the view. */
  onNear: (sections: string[]) => void
}

export interface BookView {
  update: (state: ShownState) => Promise<void>
  showMessages: (messages: PlacedMessage[]) => void
  goTo: (place: PlaceInBook) => void
  /** Goes to the page that has a label; false if none has. */
  goToLabel: (label: string) => boolean
  zoom: (factor: number) => void
  /** The page on which the reader is. */
  current: () => BookPage | undefined
}

/** The book page by page as it will be printed. The reader stays at the same text, whatever happens to the pages. */
export function bookView({ scroller, pdfjs, onNear }: BookViewOptions): BookView {
  scroller.tabIndex = 0
  const sections = sectionStore(pdfjs)
  const strip = pageStrip({ scroller, pdfjs, sections, onNear })
  let state: ShownState | undefined
  let zoom = 1

  const places = (): PlacesOfView => ({
    ...{ scroller, pages: strip.pages(), height: state?.layout?.page.height ?? 1 },
    textsOf: (section) => sections.textsOf(state?.printed[section]?.hash ?? '') ?? [],
  })

  const { keep, goTo } = positionKeeper(places)
  const keeping = (change: () => void) => {
    keep(change)
    strip.drawNear()
  }

  async function update(next: ShownState): Promise<void> {
    // The new pages of what is on the screen are fetched first, so that they take the place of the old ones at once.
    const hashes = strip.near().flatMap((id) => next.printed[id]?.hash ?? [])
    await Promise.allSettled(hashes.map((hash) => sections.load(hash)))
    keeping(() => {
      state = next
      strip.arrange(next)
    })
  }

  new ResizeObserver(() => keeping(() => {})).observe(scroller)
  return {
    update,
    showMessages: (messages) => mark(messages, places()),
    goTo,
    goToLabel(label) {
      const own = strip
        .pages()
        .map((page) => page.shown())
        .find((page) => page?.label === label)?.own
      if (own) goTo({ section: own.section, page: own.index, top: 0 })
      return own !== undefined
    },
    zoom(factor) {
      zoom = Math.min(4, Math.max(0.25, zoom * factor))
      keeping(() => scroller.style.setProperty('--zoom', String(zoom)))
    },
    current() {
      const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 4
      const isCurrent = ({ element, shown }: PageView) => shown()?.own && element.getBoundingClientRect().bottom > line
      return strip.pages().find(isCurrent)?.shown()
    },
  }
}

/** Puts a sign beside every text of which a message speaks, instead of those that are there. */
function mark(messages: PlacedMessage[], { scroller, pages, height }: PlacesOfView): void {
  for (const marker of scroller.querySelectorAll('.marker')) marker.remove()
  for (const message of messages) {
    const { at } = message
    const page = pages.find((each) => {
      const own = each.shown()?.own
      return own?.section === at?.section && own?.index === at?.page
    })
    if (at && page) page.element.append(messageMarker(message, at.top / height))
  }
}
