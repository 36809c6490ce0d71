import type { Page } from 'puppeteer'

/** Replaces what a page shows by an HTML document: its title, its style sheet and its body. Throws when a picture cannot be shown. */
export async function showDocument(page: Page, html: string): Promise<void> {
  const broken = await page.evaluate(replaceContent, html)
  if (broken.length > 0) throw new Error(`The browser cannot show ${broken.join(', ')}.`)
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Content {
  documentElement: { dir: string }
  title: string
  head: { append: (node: unknown) => void }
  body: { replaceWith: (node: unknown) => void }
  images: Iterable<{ src: string; decode: () => Promise<void> }>
  querySelector: (selector: string) => { remove: () => void; id: string } | null
}
declare const document: Content
declare const DOMParser: new () => { parseFromString: (html: string, type: 'text/html') => Content }

/** Runs in the page, so it may name nothing outside itself. Returns the addresses of pictures that cannot be shown. */
async function replaceContent(html: string): Promise<string[]> {
  const next = new DOMParser().parseFromString(html, 'text/html')
  document.title = next.title
  document.documentElement.dir = next.documentElement.dir
  document.querySelector('#section-style')?.remove()
  const style = next.querySelector('style')
  if (style) {
    style.id = 'section-style'
    document.head.append(style)
  }
  document.body.replaceWith(next.body)
  const broken: string[] = []
  for (const image of document.images) await image.decode().catch(() => broken.push(image.src))
  return broken
}
