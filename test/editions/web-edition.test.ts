import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page, Viewport } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'
import { type BookBuilt, buildBook } from './build-book.ts'
import { type Point, scrollToLine } from './scroll-to-line.ts'

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))
const desk = { width: 1200, height: 900 }
const phone = { width: 320, height: 640, isMobile: true, hasTouch: true }

let folder: string
let book: BookBuilt
let browser: Browser
let close: () => void

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-web-'))
  book = await buildBook(manuscript, join(folder, 'first'), { formats: ['web'] })
  await new Promise<void>((resolve, reject) => {
    const closed = new Promise<void>((done) => {
      close = done
    })
    withBrowser({}, async (started) => {
      browser = started
      resolve()
      await closed
    }).catch(reject)
  })
}, 300_000)
afterAll(async () => {
  close()
  await rm(folder, { recursive: true, force: true })
})

function urlOf(file: string): string {
  return pathToFileURL(join(book.out, 'read', file)).href
}

/** Opens a page of the edition, and expects of it that it asks for nothing outside of its folder. */
async function open(
  file: string,
  { viewport = desk, scripts = true }: { viewport?: Viewport; scripts?: boolean } = {},
) {
  const page = await browser.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.setJavaScriptEnabled(scripts)
  await page.setViewport(viewport)
  await page.goto(urlOf(file))
  for (const request of requests.filter((url) => !url.startsWith('data:'))) expect(request).toContain(urlOf(''))
  expect(requests).toContain(urlOf('reading.css'))
  return page
}

/** What is open, as it is seen; undefined when nothing is. */
async function openGloss(
  page: Page,
): Promise<{ term: string; text: string; focusInside: boolean; seen: boolean } | undefined> {
  return (await page.evaluate(`(() => {
    const gloss = document.querySelector(':popover-open')
    if (!gloss) return undefined
    const { top, bottom, left, right } = gloss.getBoundingClientRect()
    const seen = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top
    const [term, text] = [...gloss.querySelectorAll('p')].map((each) => each.textContent)
    return { term, text, seen, focusInside: gloss.contains(document.activeElement) }
  })()`)) as Awaited<ReturnType<typeof openGloss>>
}

function boxOfGloss(page: Page): Promise<Record<'top' | 'bottom' | 'left' | 'right', number>> {
  const box = 'JSON.parse(JSON.stringify(document.querySelector(":popover-open").getBoundingClientRect()))'
  return page.evaluate(box) as ReturnType<typeof boxOfGloss>
}

function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent')
}

/** Presses Tab until a term has the focus; gives its name. */
async function tabToTerm(page: Page): Promise<unknown> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate('document.activeElement.matches(".explained > button")')) return focused(page)
  }
  throw new Error('No term was reached.')
}

describe('the files', () => {
  it('are the same, byte for byte, when they are made again', { timeout: 60_000 }, async () => {
    const again = await buildBook(manuscript, join(folder, 'second'), {
      formats: ['web'],
      now: new Date('2031-01-01T00:00:00Z'),
    })
    const names = (await readdir(book.out, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(book.out.length + 1))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      expect((await readFile(join(again.out, name))).equals(await readFile(join(book.out, name))), name).toBe(true)
    }
  })

  it('lose no block of the text', () => {
    expect(book.messages).toEqual([])
    expect(book.receipt.conservation).toMatchObject([{ artefact: 'read/', blocks: expect.any(Number), problems: 0 }])
    expect(book.receipt.conservation[0]?.blocks).toBeGreaterThan(500)
  })

  it('have a target for every link, and a link to every page', { timeout: 60_000 }, async () => {
    const pages = (await readdir(join(book.out, 'read'))).filter((name) => name.endsWith('.html'))
    const ids = new Map<string, string[]>()
    const links = new Set<string>()
    for (const name of pages) {
      const page = await open(name)
      ids.set(
        urlOf(name),
        (await page.evaluate('[...document.querySelectorAll("[id]")].map(({ id }) => id)')) as string[],
      )
      const found = (await page.evaluate('[...document.querySelectorAll("a")].map(({ href }) => href)')) as string[]
      for (const link of found) links.add(link)
      expect(await page.evaluate('[...document.images].every(({ naturalWidth }) => naturalWidth > 0)'), name).toBe(true)
      await page.close()
    }
    const inside = [...links].filter((link) => link.startsWith('file:'))
    expect(inside.length).toBeGreaterThan(500)
    for (const link of inside) {
      const { hash, href } = new URL(link)
      const target = href.slice(0, href.length - hash.length)
      expect(ids.has(target), link).toBe(true)
      if (hash) expect(ids.get(target), link).toContain(decodeURIComponent(hash.slice(1)))
    }
    const reached = new Set(inside.map((link) => link.split('#')[0]))
    expect([...ids.keys()].filter((page) => !reached.has(page))).toEqual([])
  })

  it('are led to by the download page', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(book.out, 'index.html')).href)
    await Promise.all([page.waitForNavigation(), page.locator('a.get').click()])
    expect(page.url()).toBe(urlOf('index.html'))
    expect(await page.evaluate('document.querySelector("h1").textContent')).toBe('The Long Retreat')
    await page.close()
  })
})

describe.each([
  ['with', true],
  ['without', false],
])('the gloss of a term, %s scripts', (_name, scripts) => {
  it('opens with Enter, takes the focus, and gives it back when Escape closes it', async () => {
    const page = await open('background.html', { scripts })
    const name = await tabToTerm(page)
    expect(await openGloss(page)).toBeUndefined()
    await page.keyboard.press('Enter')
    const gloss = await openGloss(page)
    expect(gloss).toMatchObject({ seen: true, focusInside: true })
    expect(gloss?.text.length).toBeGreaterThan(10)
    await page.keyboard.press('Escape')
    expect(await openGloss(page)).toBeUndefined()
    expect(await focused(page)).toBe(name)
    await page.close()
  })

  it('opens with the space bar, and the entry of the glossary is one step away', async () => {
    const page = await open('background.html', { scripts })
    await tabToTerm(page)
    await page.keyboard.press('Space')
    const term = (await openGloss(page))?.term
    expect(await focused(page)).toBe('Close')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(page.url()).toContain(`${urlOf('glossary.html')}#`)
    expect(await page.evaluate('document.querySelector(":target dfn").textContent')).toBe(term)
    await page.close()
  })

  it('opens at a tap on any line of any term, and closes at a tap elsewhere', { timeout: 120_000 }, async () => {
    const page = await open('background.html', { scripts, viewport: phone })
    let divided = 0
    let tapped = 0
    for (let line = await scrollToLine(page, 0); line; line = await scrollToLine(page, tapped)) {
      tapped += 1
      divided += line.lines > 1 ? 1 : 0
      await page.touchscreen.tap(line.at.x, line.at.y)
      expect(await openGloss(page), line.term).toMatchObject({ term: line.term, seen: true })
      await page.touchscreen.tap(5, 5)
      expect(await openGloss(page), line.term).toBeUndefined()
    }
    expect(page.url()).toBe(urlOf('background.html'))
    expect(tapped).toBeGreaterThan(10)
    expect(divided).toBeGreaterThan(0)
    await page.close()
  })

  it('is closed by its button', async () => {
    const page = await open('background.html', { scripts, viewport: phone })
    const line = await scrollToLine(page, 0)
    await page.touchscreen.tap(line?.at.x ?? 0, line?.at.y ?? 0)
    const { x, y } = (await page.evaluate(`(() => {
      const { x, y, width, height } = document.querySelector(':popover-open button').getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })()`)) as Point
    await page.touchscreen.tap(x, y)
    expect(await openGloss(page)).toBeUndefined()
    await page.close()
  })
})

describe('the gloss of a term', () => {
  it('stands whole by its word on a wide screen, wherever the word is', { timeout: 60_000 }, async () => {
    const page = await open('background.html', { viewport: { width: 700, height: 500 } })
    let clicked = 0
    for (let line = await scrollToLine(page, 0); line; line = await scrollToLine(page, clicked)) {
      clicked += 1
      await page.mouse.click(line.at.x, line.at.y)
      expect(await openGloss(page), line.term).toMatchObject({ term: line.term, seen: true })
      const { top, bottom, left, right } = await boxOfGloss(page)
      expect(Math.min(Math.abs(top - line.at.y), Math.abs(bottom - line.at.y)), line.term).toBeLessThan(60)
      expect(right - left).toBeGreaterThan(300)
      if (line.lines === 1) expect(left < line.at.x && line.at.x < right, line.term).toBe(true)
      await page.keyboard.press('Escape')
    }
    expect(clicked).toBeGreaterThan(10)
    await page.close()
  })

  it('stands at the foot of a narrow screen', async () => {
    const page = await open('background.html', { viewport: phone })
    const line = await scrollToLine(page, 5)
    await page.touchscreen.tap(line?.at.x ?? 0, line?.at.y ?? 0)
    expect(await boxOfGloss(page)).toMatchObject({ left: 0, right: phone.width, bottom: phone.height })
    await page.close()
  })

  it('is no part of what is copied or printed, and the word is', async () => {
    const page = await open('background.html')
    const copied = String(
      await page.evaluate('getSelection().selectAllChildren(document.querySelector("main")), String(getSelection())'),
    )
    const words = (await page.evaluate(
      '[...document.querySelectorAll(".explained > a")].map((a) => a.textContent)',
    )) as string[]
    const glosses = (await page.evaluate(
      '[...document.querySelectorAll(".gloss > p:nth-child(2)")].map((p) => p.textContent)',
    )) as string[]
    for (const word of words) expect(copied.replace(/\s+/g, ' ')).toContain(word)
    for (const gloss of glosses) expect(copied).not.toContain(gloss)
    await page.emulateMediaType('print')
    expect(await page.evaluate('document.querySelector(".glosses").checkVisibility()')).toBe(false)
    expect(await page.evaluate('document.querySelector(".turn").checkVisibility()')).toBe(false)
    await page.close()
  })
})

const views = [320, 700, 1200].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })))

describe.each(['index.html', 'background.html', 'chronology.html', 'glossary.html'])('the page %s', (file) => {
  it.each(views)('is accessible and no wider than $width px, in the $scheme', { timeout: 60_000 }, async (view) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    expect(existsSync(join(book.out, 'read', file))).toBe(true)
    const page = await open(file, { viewport: { width: view.width, height: 900 } })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.width)
    expect(await violations(page, axe)).toEqual([])
    if (await page.$('.explained')) {
      await tabToTerm(page)
      await page.keyboard.press('Enter')
      expect(await violations(page)).toEqual([])
    }
    await page.close()
  })
})

async function violations(page: Page, axe?: string): Promise<string[]> {
  if (axe) await page.evaluate(axe)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast')
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`)
}
