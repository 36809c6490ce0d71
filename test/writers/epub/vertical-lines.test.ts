import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { epubIsSound } from '../../../scripts/checks/epub-is-sound.ts'
import { turnStyles } from '../../../scripts/writers/epub/turn-styles.ts'
import { editEpub, replaceIn } from '../../checks/edit-epub.ts'
import { keepScreenshot } from '../../reading-system/keep-screenshot.ts'
import { withReader } from '../../reading-system/with-reader.ts'
import { makeEpub } from './make-epub.ts'

let epub: Uint8Array
let files: Record<string, string>

beforeAll(async () => {
  epub = await makeEpub(fileURLToPath(new URL('../../fixtures/vertical-book', import.meta.url)))
  files = Object.fromEntries(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]))
})

const chapter = () => Object.values(files).find((text) => text.includes('帳簿</h2>')) ?? ''

describe('a book of vertical lines', () => {
  it('is written so, and turned from right to left', () => {
    const lines =
      /^html \{\n {2}-epub-writing-mode: vertical-rl;\n {2}-webkit-writing-mode: vertical-rl;\n {2}writing-mode: vertical-rl;\n\}/m
    expect(files['OEBPS/style.css']).toMatch(lines)
    expect(files['OEBPS/content.opf']).toContain('<spine toc="ncx" page-progression-direction="rtl">')
    expect(files['OEBPS/content.opf']).toContain('<meta name="primary-writing-mode" content="vertical-rl" />')
    expect(files['OEBPS/content.opf']).not.toContain('dir="rtl"')
  })

  it('has an upright cover', () => {
    expect(files['OEBPS/cover.xhtml']).toContain(' class="horizontal"')
    expect(files['OEBPS/style.css']).toMatch(/html\.horizontal \{[^}]*[^-]writing-mode: horizontal-tb;/)
  })

  it('has upright figures, of one or two digits, between its own letters alone', () => {
    const upright = [...chapter().matchAll(/<span class="upright">(.*?)<\/span>/g)].map(([, text]) => text)
    expect(upright).toEqual(['1', '1', '1', '2', '12', '!?', '1', '1', '11', '3', '2', '28', '1', '2'])
    expect(chapter()).toContain('1844年')
    expect(chapter()).toContain('3.5袋とPage 12とも')
  })

  it('embeds no font of its script', () => {
    const fonts = Object.keys(files).filter((name) => /\.(?:ttf|otf|woff2?)$/.test(name))
    expect(fonts.filter((name) => !/EBGaramond|IBMPlexMono|STIXTwoMath/.test(name))).toEqual([])
  })

  it('is refused when its package turns otherwise', () => {
    const turned = editEpub(epub, (all) => replaceIn(all, 'OEBPS/content.opf', 'direction="rtl"', 'direction="ltr"'))
    expect(epubIsSound(turned).map(({ reason }) => reason)).toEqual([
      'Its lines are vertical-rl, and its pages turn ltr.',
    ])
    const unnamed = editEpub(epub, (all) => replaceIn(all, 'OEBPS/content.opf', /<meta name="primary[^>]*>/, ''))
    expect(epubIsSound(unnamed).map(({ reason }) => reason)).toEqual([
      'Its lines are vertical-rl; for Kindles they are not named.',
    ])
  })

  it('is read from its first page to its last in a reading system', async () => {
    await withReader(epub, {}, async (reader) => {
      const first = reader.book.contents.find(({ label }) => label.includes('水車'))?.href ?? ''
      await reader.goTo(first)
      await keepScreenshot(reader, 'vertical-lines')
      expect((await reader.where()).text).toContain('水車は川のそばにあり')
      let pages = 0
      while ((await reader.turn()) < 1 && pages < 30) pages += 1
      expect(pages).toBeGreaterThan(3)
      expect(pages).toBeLessThan(30)
    })
  }, 60_000)
})

it.each([
  ['p{margin: 1em 2em 3em 4em}', 'p{margin: 4em 1em 2em 3em}', 'p{margin: 4em 3em 2em 1em}'],
  ['p{margin: 1em 2em}', 'p{margin: 2em 1em 2em 1em}', 'p{margin: 2em 1em 2em 1em}'],
  [
    'hr{width: 4em; border-top: 1px solid}',
    'hr{height: 4em; border-right: 1px solid}',
    'hr{height: 4em; border-left: 1px solid}',
  ],
  [
    'p{text-align: left; overflow-x: auto}',
    'p{text-align: left; overflow-y: auto}',
    'p{text-align: left; overflow-y: auto}',
  ],
  ['figure img{max-width: 100%}', 'figure img{max-width: 100%}', 'figure img{max-width: 100%}'],
  ['q::before{content: "{width: 1em}"}', 'q::before{content: "{width: 1em}"}', 'q::before{content: "{width: 1em}"}'],
])('turns %s for lines from the right and from the left', (css, fromRight, fromLeft) => {
  expect(turnStyles(css, 'vertical-rl')).toBe(fromRight)
  expect(turnStyles(css, 'vertical-lr')).toBe(fromLeft)
})
