import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Theme } from '../../scripts/edition/types.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { pageDesign } from '../../scripts/themes/page-design.ts'
import { pageVariables } from '../../scripts/themes/page-variables.ts'
import { withBrowser } from '../../scripts/writers/pdf/browser/with-browser.ts'

/** What is needed of the DOM; tests are otherwise compiled without it. */
interface Box {
  id: string
  getBoundingClientRect: () => { top: number }
}
declare const document: { querySelectorAll: (selector: string) => Iterable<Box>; fonts: { ready: Promise<unknown> } }

const text = 'What they had to say about bread, wages and the conduct of the war was written down by a clerk. '.repeat(
  3,
)
const blocks: Record<string, string> = {
  heading: '<h2>A section</h2>',
  subheading: '<h3>A part of it</h3>',
  'a lower heading': '<h4>A part of the part</h4>',
  quotation: `<blockquote><p>${text}</p><p>${text}</p></blockquote>`,
  list: `<ul><li>${text}</li><li>One<ul><li>inside</li></ul></li></ul>`,
  'numbered list': `<ol><li><p>${text}</p><p>${text}</p></li></ol>`,
  definitions: `<dl><dt>Opener</dt><dd>${text}</dd><dt>Keeper</dt><dd>${text}</dd></dl>`,
  verse:
    '<div class="verse"><p><span class="verse-line">One</span><span class="verse-line">two</span></p><p><span class="verse-line">three</span></p></div>',
  'thought break': '<hr>',
  table:
    '<table><thead><tr><th>Year</th><th>Reams</th></tr></thead><tbody><tr><td>1780</td><td>41</td></tr><tr><td>1781</td><td>14</td></tr></tbody></table>',
  box: `<aside class="box"><p class="label">Note</p><p>${text}</p></aside>`,
  'note calls': `<p>${text}<a class="note-call">1</a>${text}<code>code</code> ${text}<sub>2</sub></p>`,
  'other families': '<p>A word of <code>code</code>, one in <em>italics</em>, one in <b>bold</b> letters.</p>',
}
const measured = new Map<string, { heights: Map<string, number>; leading: number }>()

function specimen(theme: Theme): string {
  const faces = theme.fonts.map(
    ({ family, style, weight, bytes }) =>
      `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; ascent-override: 85%; descent-override: 15%; src: url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}) }`,
  )
  const { tokens, print } = theme.css
  const style = [...faces, tokens, print, pageVariables(pageDesign(theme, 'standard', {}))].join('\n')
  const body = Object.entries(blocks).map(
    ([name, html]) => `<p class="before">Before.</p>${html}<p class="after" id="${name}">After.</p>`,
  )
  const chapter = `<h1><span class="chapter-number">1</span> <span class="chapter-title">Title</span></h1><p class="before">${text}${text}</p>`
  return `<!doctype html><html lang="en"><style>${style}</style><body><section class="drop-cap">${chapter}<p class="after" id="drop capital">After.</p>${body.join('')}</section></body></html>`
}

beforeAll(async () => {
  await withBrowser({}, async (browser) => {
    const page = await browser.newPage()
    for (const name of ['classic', 'pamphlet']) {
      const theme = await loadTheme(name)
      await page.setContent(specimen(theme))
      const heights = await page.evaluate(async () => {
        await document.fonts.ready
        const tops = (selector: string) =>
          [...document.querySelectorAll(selector)].map((box) => [box.id, box.getBoundingClientRect().top] as const)
        const before = tops('.before')
        return tops('.after').map(([id, top], index) => [id, top - (before[index]?.[1] ?? 0)] as const)
      })
      measured.set(name, { heights: new Map(heights), leading: pageDesign(theme, 'standard', {}).leading })
    }
  })
}, 60_000)
afterAll(() => measured.clear())

describe.each(['classic', 'pamphlet'])('the lines of %s register', (name) => {
  it.each(['drop capital', ...Object.keys(blocks)])('after: %s', (block) => {
    const { heights, leading } = measured.get(name) ?? expect.fail()
    const lines = (heights.get(block) ?? Number.NaN) / leading
    expect(Math.abs(lines - Math.round(lines)) * leading).toBeLessThan(0.05)
  })
})
