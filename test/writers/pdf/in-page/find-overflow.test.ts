import { beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../../../scripts/writers/pdf/browser/with-browser.ts'
import { loadLayoutScript } from '../../../../scripts/writers/pdf/layout/load-layout-script.ts'
import type { Overflow, PageScript } from '../../../../scripts/writers/pdf/layout/page-script.ts'

declare const octavoLayout: PageScript

const long = 'Donaudampfschifffahrtsgesellschaftskapitän'
const narrow = 'style="width: 100px; font: 20px/24px monospace"'

const dot = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>'

const cases = {
  'text that fits': `<p ${narrow}>Short words stand in their lines.</p>`,
  'a long word': `<p ${narrow} data-place="7:1">A ${long} sails.</p>`,
  'a long word in a child': `<div ${narrow} data-place="7:1"><p><em>A ${long} sails.</em></p></div>`,
  'a long word with unused hyphens': `<div ${narrow}><p style="hyphens: none">Do\u00ADnau\u00ADdampf\u00ADschiff</p></div>`,
  'a long word in a quotation': `<blockquote ${narrow} data-place="1:1"><p data-place="1:3">x</p><p data-place="3:3">${long}</p></blockquote>`,
  'two long words': `<section ${narrow}><p data-place="1:1">${long}</p><p>x</p><p data-place="5:1">x ${long}</p></section>`,
  'words that run to the left': `<p ${narrow} dir="rtl" data-place="2:1">${long}</p>`,
  'words without space around them': `<p ${narrow}>${long}</p>`,
  'words with space around them': `<div ${narrow}><p style="padding: 0 50px; width: 100px">${long}</p></div>`,
  'a line of code': `<pre ${narrow} data-place="9:1"><code>let it = be\nlet_this_be_long_enough</code></pre>`,
  'a wide table': `<div ${narrow}><table data-place="4:1"><caption>Grain</caption><tr><td>${long}</td><td>1</td></tr></table></div>`,
  'a table that fits': `<div ${narrow}><table><tr><td>a</td><td>1</td></tr></table></div>`,
  'a wide word in a cell': `<div ${narrow}><table style="table-layout: fixed; width: 100px"><tr><td data-place="4:3">${long}</td><td>1</td></tr></table></div>`,
  'a wide picture': `<figure ${narrow} data-place="3:1"><p><a><img src="${dot}" alt="A mill" width="150" height="10"></a></p></figure>`,
  'a wide drawing': `<p ${narrow}><svg role="img" aria-label="A plan" width="130" height="10"></svg></p>`,
  'a gloss in the margin': `<p ${narrow}>Words<span style="position: absolute; left: 400px; width: 90px">beside</span></p>`,
} as const

let results: Map<string, Overflow[]>
const found = (name: keyof typeof cases) => results.get(name)

beforeAll(async () => {
  results = await withBrowser({}, async (browser) => {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.evaluate(await loadLayoutScript())
    const each = new Map<string, Overflow[]>()
    for (const [name, html] of Object.entries(cases)) {
      const document = `<!doctype html><style>* { margin: 0; padding: 0; border-spacing: 0 }</style>${html}`
      const { overflows } = await page.evaluate((shown) => octavoLayout.show(shown), document)
      each.set(name, overflows)
    }
    return each
  })
})

describe('nothing sticks out', () => {
  test.each(['text that fits', 'a table that fits', 'a gloss in the margin'] as const)('of %s', (name) => {
    expect(found(name)).toEqual([])
  })
})

describe('what sticks out', () => {
  const sticking = (overflow: Partial<Overflow>) => [{ excess: expect.any(Number), ...overflow }]

  test('is a word, with the place of its block', () => {
    expect(found('a long word')).toEqual(sticking({ kind: 'words', words: long, place: '7:1' }))
    expect(found('a long word in a child')).toEqual(sticking({ kind: 'words', words: long, place: '7:1' }))
    expect(found('a long word in a quotation')).toEqual(sticking({ kind: 'words', words: long, place: '3:3' }))
    expect(found('words that run to the left')).toEqual(sticking({ kind: 'words', words: long, place: '2:1' }))
    expect(found('a line of code')).toEqual(sticking({ kind: 'words', words: 'let_this_be_long_enough', place: '9:1' }))
  })

  test('is a word without its hyphens, and without a place where no block has one', () => {
    expect(found('a long word with unused hyphens')).toEqual(sticking({ kind: 'words', words: 'Donaudampfschiff' }))
  })

  test('is told in the order of the text', () => {
    expect(found('two long words')?.map(({ place }) => place)).toEqual(['1:1', '5:1'])
  })

  test('is a table by its first words, but the word where that is in a cell', () => {
    expect(found('a wide table')).toEqual(sticking({ kind: 'table', words: `Grain${long}1`, place: '4:1' }))
    expect(found('a wide word in a cell')).toEqual(sticking({ kind: 'words', words: long, place: '4:3' }))
  })

  test('is a picture by what stands for it, and by how much', () => {
    expect(found('a wide picture')).toEqual([{ kind: 'picture', words: 'A mill', place: '3:1', excess: 50 }])
    expect(found('a wide drawing')).toEqual([{ kind: 'picture', words: 'A plan', excess: 30 }])
  })

  test('sticks out of the text, not of the space around it', () => {
    const [bare] = found('words without space around them') ?? []
    expect(bare?.excess).toBeGreaterThan(50)
    expect(found('words with space around them')).toEqual([bare])
  })
})
