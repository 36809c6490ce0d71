import type { TextPlace } from '../../edition/page-map.ts'
import type { PageView } from './page-view.ts'

export interface PlacesOfView {
  scroller: HTMLElement
  /** In the order of the book. */
  pages: PageView[]
  /** Of a section, as it is shown. */
  textsOf: (section: string) => TextPlace[]
  /** Of a page, in millimetres. */
  height: number
}

export interface PlaceInBook {
  section: string
  /** Of the section, from 0. */
  page: number
  /** Below the edge of the page, millimetres. */
  top: number
}

export interface PositionKeeper {
  /** Changes the pages, or their size; the reader stays at the same text. */
  keep: (change: () => void) => void
  goTo: (place: PlaceInBook) => void
}

/** Where the reader is: at a text of a section, whatever its page. */
interface Position extends PlaceInBook {
  text: TextPlace | undefined
  /** How much lower it is on the screen than the top of the view, in pixels. */
  below: number
}

/** How far down the view the reader is thought to read. */
const readingLine = 0.25
const farthest = 120

/** Knows where the reader is: where the last scrolling has led, or where `goTo` has. */
export function positionKeeper(places: () => PlacesOfView): PositionKeeper {
  const { scroller } = places()
  let position: Position | undefined
  let ownScroll = 0
  scroller.addEventListener('scroll', () => {
    if (Math.abs(scroller.scrollTop - ownScroll) > 1) position = readPosition(places())
  })

  function scrollTo(to: Position): void {
    const top = topOf(to, places())
    if (Number.isNaN(top)) return
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - to.below
    ownScroll = scroller.scrollTop
  }

  return {
    keep(change) {
      position ??= readPosition(places())
      change()
      if (!position) return
      position = followed(position, places())
      scrollTo(position)
    },
    goTo(place) {
      const text = places()
        .textsOf(place.section)
        .find(({ page, top }) => page === place.page && top > place.top - 1)
      const below = Math.min(farthest, scroller.clientHeight * readingLine)
      const at = { ...place, text, below }
      scrollTo(at)
      // What follows is kept by its text, which may stand lower.
      position = text
        ? { ...at, top: text.top, below: below + topOf({ ...at, ...text }, places()) - topOf(at, places()) }
        : at
    },
  }
}

/** The text that stands where the reader reads. */
function readPosition(places: PlacesOfView): Position | undefined {
  const { scroller, pages, textsOf, height } = places
  const view = scroller.getBoundingClientRect()
  const line = view.top + view.height * readingLine
  const page = pages.find(({ element, shown }) => shown()?.own && element.getBoundingClientRect().bottom > line)
  const own = page?.shown()?.own
  if (!page || !own) return undefined
  const box = page.element.getBoundingClientRect()
  const reached = ((line - box.top) / box.height) * height
  const isBefore = (text: TextPlace) => text.page < own.index || (text.page === own.index && text.top <= reached)
  const text = textsOf(own.section).filter(isBefore).at(-1)
  const place = { section: own.section, page: text?.page ?? own.index, top: text?.top ?? 0 }
  return { ...place, text, below: topOf(place, places) - view.top }
}

/** The same position where its text stands now. */
function followed(position: Position, { textsOf }: PlacesOfView): Position {
  const { section, text } = position
  const texts = textsOf(section)
  const now =
    texts.find(({ reference }) => reference !== undefined && reference === text?.reference) ??
    texts.find(({ line }) => line === text?.line)
  return now ? { ...position, text: now, page: now.page, top: now.top } : position
}

/** On the screen, in pixels; NaN where the section has no such page. */
function topOf({ section, page, top }: PlaceInBook, { pages, height }: PlacesOfView): number {
  const own = pages.filter(({ shown }) => shown()?.own?.section === section)
  const box = own[Math.min(page, own.length - 1)]?.element.getBoundingClientRect()
  return box ? box.top + (top / height) * box.height : Number.NaN
}
