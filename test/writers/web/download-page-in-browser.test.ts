import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../scripts/writers/pdf/browser/with-browser.ts'
import { writeDownloadPage } from '../../../scripts/writers/web/write-download-page.ts'
import { sampleEdition } from '../sample-edition.ts'
import { drawCover } from './draw-cover.ts'
import { sampleArtefacts } from './sample-artefacts.ts'

const views = [320, 700, 1200].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })))

test.each(['en-GB', 'ar'])(
  'is accessible and still, at every width and in both schemes: %s',
  async (language) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await inBrowser(language, async (browser, url) => {
      for (const { width, scheme } of views) {
        const page = await browser.newPage()
        const requests: string[] = []
        const complaints: string[] = []
        page.on('request', (request) => requests.push(request.url()))
        page.on('console', (message) => complaints.push(message.text()))
        await page.setViewport({ width, height: 800 })
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await page.goto(url)
        expect(await background(page)).toBe(scheme === 'light' ? 'rgb(250, 247, 241)' : 'rgb(27, 24, 21)')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await page.evaluate('document.querySelector("details").open = true')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        expect(await violations(page, axe)).toEqual([])
        expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url])
        expect(complaints).toEqual([])
        await page.close()
      }
    })
  },
  120_000,
)

test('every link can be reached by the keyboard and shows that it has been', async () => {
  await inBrowser('en', async (browser, url) => {
    const page = await browser.newPage()
    await page.goto(url)
    const reached: unknown[] = []
    for (let step = 0; step < sampleArtefacts().length + 3; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(
          '[document.activeElement.localName, getComputedStyle(document.activeElement).outlineWidth]',
        ),
      )
    }
    const links = sampleArtefacts().map(() => ['a', '3px'])
    expect(reached).toEqual([...links, ['summary', '3px'], ['a', '3px'], ['a', '3px']])
  })
}, 60_000)

async function inBrowser(language: string, use: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-test-'))
  try {
    const edition = await sampleEdition()
    const metadata = { ...edition.metadata, language }
    const { name, bytes } = writeDownloadPage({ ...edition, metadata, cover: drawCover() }, sampleArtefacts())
    await writeFile(join(folder, name), bytes)
    await withBrowser({}, (browser) => use(browser, pathToFileURL(join(folder, name)).href))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function background(page: Page): Promise<unknown> {
  return page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
}

async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast')
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
