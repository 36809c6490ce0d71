import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShownState } from '../../scripts/preview/shown-state.ts'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'
import { type WatchedBook, watchedBook } from './watched-book.ts'

const fixture = fileURLToPath(new URL('../fixtures/mill-book', import.meta.url))
const isProved = ({ status }: ShownState) => status.phase === 'proved'
let book: WatchedBook
beforeAll(async () => {
  book = await watchedBook(fixture, ['pdf', 'epub'])
  await book.news.until(isProved)
})
afterAll(() => book.close())

/** Opens the preview in a browser that notes every request and every fault of the page. */
function withPreview(use: (page: Page) => Promise<void>): Promise<void> {
  return withBrowser({}, async (browser) => {
    const page = await browser.newPage()
    const requests: string[] = []
    const faults: unknown[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => faults.push(error))
    await page.setViewport({ width: 1200, height: 800 })
    await page.goto(book.watch.url)
    await seen(page, '.page[data-hash]')
    await use(page)
    expect(faults).toEqual([])
    expect(requests.filter((url) => !/^(?:blob:|data:)/.test(url) && !url.startsWith(book.watch.url))).toEqual([])
  })
}

const seen = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: 20_000 })
const says = (page: Page, words: string) =>
  page.waitForFunction(`document.querySelector('#pages').textContent.includes(${JSON.stringify(words)})`, {
    timeout: 20_000,
  })
const goTo = async (page: Page, label: string) => {
  await page.$eval('#page', (field, value) => Object.assign(field, { value }), label)
  await page.$eval('#page', (field) => field.dispatchEvent(new Event('change')))
}

/** How far below the top of the view the words of a page stand; undefined when they are not drawn. */
const heightOf = (page: Page, words: string) =>
  page.evaluate(`(() => {
    const view = document.querySelector('#pages').getBoundingClientRect()
    const span = [...document.querySelectorAll('.text span')].find((each) => each.textContent.includes(${JSON.stringify(words)}))
    return span && Math.round(span.getBoundingClientRect().top - view.top)
  })()`) as Promise<number | undefined>

test('spreads have their rectos on the right, and an edit is shown where the reader is', async () => {
  await withPreview(async (page) => {
    const sides = (await page.evaluate(`[...document.querySelectorAll('.page')].map((each) => [
      each.getAttribute('aria-label'),
      each.getBoundingClientRect().left > innerWidth / 2 - 1,
    ])`)) as [string, boolean][]
    expect(sides[0]).toEqual(['Page i', true])
    expect(sides.every(([, isRight], index) => isRight === (index % 2 === 0))).toBe(true)
    expect(sides.map(([label]) => label)).toContain('Page 3')

    await goTo(page, '3')
    await says(page, 'Open the upper')
    const before = await heightOf(page, 'Open the upper')
    // The chapter before grows by pages, and the words of this page stay where they are.
    const added = Array.from({ length: 60 }, (_, line) => `The mill ground on, and it was sack ${line}.`).join('\n\n')
    book.edit('mill.md', (text) => `${text}\n\n${added}\n`)
    await book.news.until(({ status }) => status.phase === 'working')
    const { layout } = await book.news.until(isProved)
    const tide = layout?.sections.find(({ id }) => id === 'tide')
    expect(Number(tide?.labels[0])).toBeGreaterThan(3)
    await seen(page, `.page[aria-label="Page ${tide?.labels[0]}"][data-hash]`)
    await expect.poll(() => heightOf(page, 'Open the upper')).toBeGreaterThan((before ?? 0) - 3)
    expect(await heightOf(page, 'Open the upper')).toBeLessThan((before ?? 0) + 3)

    book.edit('tide.md', (text) => text.replace('Wait.', 'Wait for the moon.'))
    await says(page, 'Wait for the moon.')
    expect(Math.abs(((await heightOf(page, 'Open the upper')) ?? 0) - (before ?? 0))).toBeLessThan(3)
  })
})

test('an error is told beside its page, which stays, and is gone when it is mended', async () => {
  await withPreview(async (page) => {
    book.edit('tide.md', (text) => text.replace('The tide came', 'The tide [@nobody1999] came'))
    await seen(page, '#status[data-phase="faulty"]')
    await seen(page, '.marker.error')
    const beside = await page.$eval('.marker.error', (marker) => [
      marker.closest('section')?.textContent?.includes('The tide'),
      marker.textContent?.includes('@nobody1999'),
    ])
    expect(beside).toEqual([true, true])
    expect(await page.$eval('#messages', (list) => list.textContent)).toMatch(/tide\.md:\d+:\d+ · citation-is-known/)
    await goTo(page, 'i')
    await page.click('#messages li button')
    await says(page, 'The tide came up the creek')
    expect(await page.$eval('#sections', (list) => (list as unknown as { value: string }).value)).toBeDefined()

    book.edit('tide.md', (text) => text.replace(' [@nobody1999]', ''))
    await seen(page, '#status[data-phase="proved"]')
    await page.waitForFunction(`document.querySelectorAll('.marker.error').length === 0`, { timeout: 20_000 })
  })
})

test('the EPUB is shown in a reader, and its new words after an edit', async () => {
  await withPreview(async (page) => {
    await page.focus('#pages-tab')
    await page.keyboard.press('ArrowRight')
    await seen(page, '#epub foliate-view')
    await seen(page, '#chapters option')
    const read = () =>
      page.evaluate(`(() => {
        const [content] = document.querySelector('foliate-view').renderer?.getContents() ?? []
        return content?.doc.body.textContent ?? ''
      })()`) as Promise<string>
    await page.evaluate(`(() => {
      const list = document.querySelector('#chapters')
      list.value = [...list.options].find((option) => option.value.includes('tide')).value
      list.dispatchEvent(new Event('change'))
    })()`)
    await expect.poll(read, { timeout: 10_000 }).toContain('The tide came up the creek')
    book.edit('tide.md', (text) => text.replace('The tide came up', 'The spring tide came up'))
    await expect.poll(read, { timeout: 15_000 }).toContain('The spring tide came up the creek')
  })
})
