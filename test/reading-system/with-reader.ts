import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'

export interface OpenedBook {
  title: unknown
  /** Files of the reading order. */
  sections: number
  /** Every entry of the table of contents, from top to bottom. */
  contents: { label: string; href: string }[]
  /** The page list. */
  pages: { label: string; href: string }[]
}

/** What is on the screen, as the reading system itself says. */
export interface Shown {
  /** The entry of the contents, and the page of the page list, in which it lies. */
  contents?: string
  page?: string
  text: string
}

/** foliate-js, showing one book. */
export interface Reader {
  book: OpenedBook
  /** The next page; gives the fraction of the book that has been read. */
  turn(): Promise<number>
  /** Gives the text of the file that is shown then. */
  goTo(href: string): Promise<string>
  where(): Promise<Shown>
  /** Whether the first thing that the selector finds in the file is on the screen. */
  shows(selector: string): Promise<boolean>
  /** Where on its page each element stands that the selector finds in the file, in whole pixels. */
  measure(selector: string): Promise<{ left: number; top: number }[]>
  /** Follows the first link that the selector finds in the file to another place; gives what is shown there. */
  follow(selector: string): Promise<Shown>
  /** Follows the first link that the selector finds in the file shown; gives the note that pops up. */
  popUp(selector: string): Promise<{ type: string; text: string } | undefined>
  /** Closes the note. */
  close(): Promise<void>
  /** PNG of what is shown. */
  look(): Promise<Uint8Array>
}

export interface ReaderOptions {
  width?: number
  height?: number
}

/** Opens an EPUB in a reading system in a browser, lends it to `use`, and closes both. */
export function withReader<T>(
  epub: Uint8Array,
  { width = 420, height = 640 }: ReaderOptions,
  use: (reader: Reader) => Promise<T>,
): Promise<T> {
  return withBrowser({}, async (browser) => {
    const server = await serve(epub)
    try {
      const page = await browser.newPage()
      await page.setViewport({ width, height, deviceScaleFactor: 2 })
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await page.waitForFunction('globalThis.reader')
      return await use(await openedIn(page))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
}

async function openedIn(page: Page): Promise<Reader> {
  const call = (name: string, argument = '') => page.evaluate(`reader.${name}(${JSON.stringify(argument)})`)
  return {
    book: (await call('open', '/book.epub')) as OpenedBook,
    turn: () => call('turn') as Promise<number>,
    goTo: (href) => call('goTo', href) as Promise<string>,
    where: () => call('where') as Promise<Shown>,
    shows: (selector) => call('shows', selector) as Promise<boolean>,
    measure: (selector) => call('measure', selector) as ReturnType<Reader['measure']>,
    follow: (selector) => call('follow', selector) as Promise<Shown>,
    popUp: (selector) => call('popUp', selector) as ReturnType<Reader['popUp']>,
    close: () => call('close') as Promise<void>,
    look: () => page.screenshot(),
  }
}

const foliate = dirname(fileURLToPath(import.meta.resolve('foliate-js/view.js')))
const page = fileURLToPath(new URL('reader.html', import.meta.url))
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

async function serve(epub: Uint8Array): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith('/foliate/') ? join(foliate, path.slice('/foliate/'.length)) : page
    const body = path === '/book.epub' ? epub : await readFile(file).catch(() => undefined)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(body ? 200 : 404, { 'content-type': path === '/book.epub' ? 'application/epub+zip' : type })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
