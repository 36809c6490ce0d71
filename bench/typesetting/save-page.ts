import { createReadStream, createWriteStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Page } from 'puppeteer'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'

export interface SavePageOptions {
  folder: string
  /** A file of the folder. */
  name: string
  /** Where the PDF goes. */
  target: string
  /** Other files that the page may ask for, by name; without it those of the folder and of its `fonts`. */
  others?: Record<string, string>
  /** What is to happen before it is printed. */
  ready: (page: Page) => Promise<unknown>
}

/** Opens a page of a folder in the project’s browser and prints it. */
export async function savePage({ folder, name, target, others = {}, ready }: SavePageOptions): Promise<void> {
  const server = createServer((request, response) => {
    const asked = (request.url ?? '').slice(1)
    const path = others[asked] ?? join(folder, asked.startsWith('fonts/') ? 'fonts' : '.', basename(asked))
    createReadStream(path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    await withBrowser({}, async (browser) => {
      const page = await browser.newPage()
      page.setDefaultTimeout(0)
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`, { timeout: 0 })
      await ready(page)
      const options = { preferCSSPageSize: true, printBackground: true, outline: true, tagged: true, timeout: 0 }
      const stream = await page.createPDFStream(options)
      await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(target))
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
