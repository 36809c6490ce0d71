import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { lineRuns } from '../../scripts/themes/line-runs.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { outlineSvgText } from '../../scripts/themes/outline-svg-text.ts'
import { withFallbackFonts } from '../../scripts/themes/with-fallback-fonts.ts'

const latin = { family: 'Latin', has: (character: string) => /[\p{Script=Latin}\p{N}\s().:,]/u.test(character) }
const hebrew = { family: 'Hebrew', has: (character: string) => /[\p{Script=Hebrew}\s]/u.test(character) }

describe('the runs of a line', () => {
  it.each([
    ['ספרים 3', ['3', ' ', 'ספרים']],
    ['מלחמה (1867): Tolstoy', ['Tolstoy', ' :(', '1867', ')', ' ', 'מלחמה']],
    ['Tolstoy: מלחמה', ['Tolstoy: ', 'מלחמה']],
  ])('of “%s” stand as they are seen', (line, expected) => {
    expect(lineRuns(line, { families: [latin, hebrew] }).map(({ text }) => text)).toEqual(expected)
  })
})

const { fonts } = await withFallbackFonts(await loadTheme('classic'), {
  text: 'التراث इतिहास 資本論',
  languages: ['ar', 'hi', 'ja'],
})
const outlined = outlineSvgText({ fonts, family: 'EB Garamond' })
const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200">${content}</svg>`
const text = (line: string, attributes = '') =>
  drawing(`<text x="400" y="100" font-size="80" ${attributes}>${line}</text>`)

/** Left and right edge of what is drawn, without any font. */
function edges(svg: string): [number, number] {
  const box = new Resvg(outlined(svg), { font: { loadSystemFonts: false } }).getBBox()
  return [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)]
}

describe('a line of several scripts', () => {
  it.each(['التراث 1', 'इतिहास: 1', '資本論 1'])('is drawn whole, without a font: %s', (line) => {
    expect(outlined(text(line))).not.toMatch(/<text|<tspan/)
    const [left, right] = edges(text(line))
    const [start, end] = edges(text(line.replace(/:? 1$/, '')))
    expect(right - left).toBeGreaterThan(end - start + 30)
    expect(right - left).toBeLessThan(end - start + 90)
  })

  it('stands where its anchor says', () => {
    const [left] = edges(text('資本論 1'))
    expect(Math.abs(left - 400)).toBeLessThan(10)
    const middle = edges(text('資本論 1', 'text-anchor="middle"'))
    expect(Math.abs((middle[0] + middle[1]) / 2 - 400)).toBeLessThan(10)
    const [, right] = edges(text('資本論 1', 'style="text-anchor: end"'))
    expect(Math.abs(right - 400)).toBeLessThan(10)
  })

  it('is drawn line by line where a text has several', () => {
    const lines = '<tspan x="10" y="80">التراث 1</tspan> <tspan x="10" y="160">Heritage</tspan>'
    expect(outlined(drawing(`<text font-size="60">${lines}</text>`))).not.toMatch(/<text|<tspan/)
  })
})

it.each([
  ['one that a family can draw alone', text('Heritage: 1')],
  ['one that a style sheet sets', text('التراث 1', 'class="title"')],
  ['one whose characters are placed', text('التراث 1', 'dx="1 2 3"')],
  ['what is no XML', '<svg><text>'],
])('leaves alone %s', (_, svg) => {
  expect(outlined(svg)).toBe(svg)
})
