import { describe, expect, it } from 'vitest'
import type { Layout, PageSize } from '../../scripts/edition/print-settings.ts'
import { characterWidth } from '../../scripts/themes/character-width.ts'
import { firstFamily } from '../../scripts/themes/first-family.ts'
import { loadTheme } from '../../scripts/themes/load-theme.ts'
import { pageDesign } from '../../scripts/themes/page-design.ts'
import { pageVariables } from '../../scripts/themes/page-variables.ts'

const themes = await Promise.all(['classic', 'pamphlet'].map((name) => loadTheme(name)))
const layouts: Layout[] = ['standard', 'large-print', 'study']
const sizes: Record<string, PageSize> = {
  a6: { width: 105, height: 148 },
  bFormat: { width: 129, height: 198 },
  digest: { width: 139.7, height: 215.9 },
  a5: { width: 148, height: 210 },
  sixByNine: { width: 152.4, height: 228.6 },
  square: { width: 210, height: 210 },
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}
const pixels = (millimetres: number) => (millimetres * 96) / 25.4
const asked = (size: PageSize) => ({ size, largePrintSize: size, studySize: size })

/** Every theme and layout on every size of page. */
const designs = themes.flatMap((theme) =>
  layouts.flatMap((layout) =>
    Object.entries(sizes).map(([name, size]) => {
      const family = firstFamily(`${theme.css.tokens}\n${theme.css.layouts[layout]}`, '--text-family')
      const face = theme.fonts.find((font) => font.family === family && font.style === 'normal')
      const design = pageDesign(theme, layout, asked(size))
      const characters = face ? design.measure / (characterWidth(face) * design.textSize * (96 / 72)) : 0
      return { title: `${theme.name}, ${layout}, ${name}`, layout, size, design, characters }
    }),
  ),
)

it('sets the classic book on A5 in 33 lines of 19 pixels under a margin of 20 mm', () => {
  for (const page of [{}, asked({ width: 148, height: 210 })]) {
    expect(pageDesign(themes[0] ?? expect.fail(), 'standard', page)).toMatchObject({
      width: 148,
      height: 210,
      top: 20,
      leading: 19,
      lines: 33,
    })
  }
})

describe.each(designs)('$title', ({ layout, size, design, characters }) => {
  it('has a text of whole lines and whole pixels, with the margins around it', () => {
    expect(Math.ceil(pixels(size.height - design.top - design.bottom))).toBe(design.lines * design.leading)
    expect(pixels(size.width - design.inner - design.outer)).toBeCloseTo(design.measure, 2)
    expect(Number.isInteger(design.leading)).toBe(true)
    expect(design.top).toBeLessThan(design.bottom)
    expect(Math.min(design.inner, design.outer)).toBeGreaterThan(10.9)
  })

  it('has no longer lines than can be read, and none shorter than the page forces', () => {
    expect(characters).toBeLessThan(68.1)
    if (layout === 'standard' && size.width > 120) expect(characters).toBeGreaterThan(59)
  })

  it('keeps what its layout promises', () => {
    if (layout === 'standard') expect(design.inner).toBeLessThan(design.outer)
    if (layout === 'large-print') expect(design.textSize).toBeGreaterThanOrEqual(16)
    if (layout === 'study') expect(design.outer).toBeGreaterThanOrEqual(40)
    if (layout === 'study') expect((design.column?.width ?? 99) + (design.column?.gap ?? 99)).toBeLessThan(design.outer)
  })
})

it('sets larger text on larger pages', () => {
  for (const theme of themes) {
    const textSizes = [105, 148, 210].map(
      (width) => pageDesign(theme, 'standard', asked({ width, height: 1.4 * width })).textSize,
    )
    expect(textSizes).toEqual([...new Set(textSizes)].toSorted((one, other) => one - other))
  }
})

it('measures the face that the tokens name, so that a wider one has a wider text', () => {
  const [classic, pamphlet] = themes
  if (!classic || !pamphlet) throw new Error('Both themes are needed.')
  const fonts = [...pamphlet.fonts, ...classic.fonts]
  const css = { ...classic.css, tokens: `${classic.css.tokens} :root { --text-family: "Literata" }` }
  const wider = pageDesign({ ...classic, css, fonts }, 'standard', { size: { width: 210, height: 297 } })
  expect(wider.measure).toBeGreaterThan(pageDesign(classic, 'standard', { size: { width: 210, height: 297 } }).measure)
})

it('gives the column for glosses of a standard page its place on demand', () => {
  for (const theme of themes) {
    const design = pageDesign(theme, 'standard', {}, true)
    expect(design.column).toEqual({ width: 23, gap: 4 })
    expect(design.outer).toBeGreaterThan(27)
  }
})

it('reaches the style sheets as custom properties', () => {
  const theme = themes[0] ?? expect.fail()
  expect(pageVariables(pageDesign(theme, 'standard', {}))).toMatch(
    /--text-size: 11\.5pt; --text-leading: 19px; --measure: \d+px; --text-height: 627px/,
  )
})
