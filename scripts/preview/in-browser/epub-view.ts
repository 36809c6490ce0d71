import { findElement } from './find-element.ts'
import { makeElement } from './make-element.ts'

/** What is used of a `foliate-view` (foliate-js). */
interface Reader extends HTMLElement {
  book: { toc?: TocItem[] }
  lastLocation?: { range?: Range; cfi?: string } | null
  renderer: { getContents: () => { doc: Document; index: number }[] }
  open: (book: File) => Promise<void>
  goTo: (target: string | number | { index: number; anchor: (doc: Document) => Element | null }) => Promise<unknown>
  next: () => Promise<void>
  prev: () => Promise<void>
  close: () => void
}

interface TocItem {
  label: string
  href: string
  subitems?: TocItem[]
}

export interface EpubView {
  /** Shows an EPUB by its hash, at the text that was shown of the one before. */
  show: (hash: string) => Promise<void>
}

/** The EPUB in a reading system. */
export function epubView(): EpubView {
  const panel = findElement('epub')
  const chapters = findElement<HTMLSelectElement>('chapters')
  let reader: Reader | undefined
  let shown = ''

  async function show(hash: string): Promise<void> {
    if (hash === shown) return
    shown = hash
    // Its address is not known to the compiler, nor to the bundler: it is served from its package.
    const module = '/foliate/view.js'
    await import(module)
    const response = await fetch(`/books/${hash}.epub`)
    if (!response.ok) return
    const before = reader && placeIn(reader)
    const next = makeElement('foliate-view' as 'div') as unknown as Reader
    next.addEventListener('load', (event) => {
      const { doc } = (event as CustomEvent<{ doc: Document }>).detail
      doc.addEventListener('keydown', turn)
    })
    reader?.close()
    panel.replaceChildren(next)
    reader = next
    await next.open(new File([await response.blob()], 'book.epub', { type: 'application/epub+zip' }))
    await goBack(next, before)
    listChapters(next)
  }

  function turn({ key }: KeyboardEvent): void {
    if (key === 'ArrowRight' || key === 'PageDown') reader?.next()
    if (key === 'ArrowLeft' || key === 'PageUp') reader?.prev()
  }

  function listChapters({ book }: Reader): void {
    const options = flat(book.toc ?? []).map(({ label, href }) => makeElement('option', { value: href }, label))
    chapters.replaceChildren(...options)
  }

  chapters.addEventListener('change', () => reader?.goTo(chapters.value))
  findElement('back').addEventListener('click', () => reader?.prev())
  findElement('on').addEventListener('click', () => reader?.next())
  let showing: Promise<void> = Promise.resolve()
  return {
    show(hash) {
      showing = showing.then(() => show(hash)).catch(() => {})
      return showing
    },
  }
}

interface Place {
  index: number
  /** Of the nearest element before the text that has one, as paragraphs have. */
  id: string | undefined
}

function placeIn({ lastLocation, renderer }: Reader): Place | undefined {
  const [content] = renderer.getContents()
  const start = lastLocation?.range?.startContainer
  if (!content) return undefined
  const before = start
    ? [...content.doc.querySelectorAll('[id^="p-"], h1[id], h2[id]')].filter(
        (element) =>
          element === start ||
          (element.compareDocumentPosition(start) &
            (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !==
            0,
      )
    : []
  return { index: content.index, id: before.at(-1)?.id }
}

async function goBack(reader: Reader, before: Place | undefined): Promise<void> {
  if (!before) return void (await reader.goTo(0))
  const { index, id } = before
  const anchor = (doc: Document) => (id === undefined ? null : doc.getElementById(id)) ?? doc.body
  await reader.goTo(index)
  // As the reader does with a link: only then is the text there.
  const renderer = reader.renderer as Reader['renderer'] & { goTo: (target: object) => Promise<void> }
  if (id !== undefined) await renderer.goTo({ index, anchor })
}

function flat(items: TocItem[]): TocItem[] {
  return items.flatMap((item) => [item, ...flat(item.subitems ?? [])])
}
