import type { Layout, PageDesign, PageSize, PrintSettings } from '../edition/print-settings.ts'
import type { LayoutDesign, Theme } from '../edition/types.ts'
import { characterWidth } from './character-width.ts'
import { firstFamily } from './first-family.ts'

/** A page together with the type that is set on it. */
export interface TypePage extends PageDesign {
  /** Points. */
  textSize: number
  /** Width of the text in whole CSS pixels. */
  measure: number
  /** The column for short glosses in the outer margin, where there is one; millimetres. */
  column?: { width: number; gap: number }
}

type Designed = Pick<Theme, 'css' | 'fonts' | 'layouts'>
type Sizes = Partial<Pick<PrintSettings, 'size' | 'largePrintSize' | 'studySize'>>

const pixelsPerMillimetre = 96 / 25.4
const pixelsPerPoint = 96 / 72

/** The text is not higher than so many times its width, glosses included: on a sheet such as A4 the margins above and below grow instead. */
const tallest = 1.75
/** The least bottom margin for a top margin of 1, and how what is over is divided between them. */
const leastBottom = 1.15
const bottomPerTop = 1.2

/**
 * The page of a layout at the size that the edition asks for. What the theme has designed on its own page is kept in
 * proportion: the leading grows with the square root of the width, so that larger pages have larger text within the theme’s
 * limits, and no longer lines than it allows; what is left over goes to the margins. Where the fewest characters do not
 * fit, margins give way down to the least, and then lines are as long as there is room for. The height of the text is
 * a whole number of lines. With `glosses` the outer margin has the theme’s column for them, if it has one.
 */
export function pageDesign(theme: Designed, layout: Layout, sizes: Sizes, glosses = layout === 'study'): TypePage {
  const design = theme.layouts[layout]
  const page = { standard: sizes.size, 'large-print': sizes.largePrintSize, study: sizes.studySize }[layout]
  const { width, height } = page ?? design.page
  const column = glosses ? design.glosses : undefined
  const type = typeFor(design.text, width / design.page.width)
  const perCharacter = characterWidth(textFont(theme, layout)) * type.textSize * pixelsPerPoint
  const sides = sidesFor({ width, height }, { design, column, perCharacter })
  const set = sides.measure + (column ? column.width + column.gap : 0) * pixelsPerMillimetre
  const rows = rowsFor(height, { design, leading: type.leading, highest: set * tallest })
  return { width, height, ...type, ...sides, ...rows, ...(column ? { column: pick(column) } : {}) }
}

const pick = ({ width, gap }: { width: number; gap: number }) => ({ width, gap })

/** The face in which the layout sets its text: the first family of `--text-family`, upright and of regular weight. */
function textFont({ css, fonts }: Designed, layout: Layout) {
  const family = firstFamily(`${css.tokens}\n${css.layouts[layout]}`, '--text-family')
  const faces = fonts.filter((font) => font.family === family)
  const font = faces.find(({ style, weight }) => style === 'normal' && weight === 400) ?? faces[0] ?? fonts[0]
  if (!font) throw new Error('A theme has at least one font.')
  return font
}

/** Leading in whole pixels, to which Chromium rounds baselines; size in quarters of a point. */
function typeFor(text: LayoutDesign['text'], growth: number): { leading: number; textSize: number } {
  const wanted = text.leading * Math.sqrt(growth)
  const size = Math.min(text.most, Math.max(text.least, Math.round(wanted) / pixelsPerPoint / text.leadingPerSize))
  const textSize = Math.round(size * 4) / 4
  return { textSize, leading: Math.round(textSize * text.leadingPerSize * pixelsPerPoint) }
}

interface SidesOptions {
  design: LayoutDesign
  column: LayoutDesign['glosses']
  /** Pixels. */
  perCharacter: number
}

function sidesFor({ width }: PageSize, { design, column, perCharacter }: SidesOptions) {
  const { margins, characters, page } = design
  const scale = width / page.width
  const wanted = column ?? { inner: margins.inner * scale, outer: margins.outer * scale }
  const least = margins.leastOuter ?? column?.outer ?? margins.least
  const fewest = (characters.least * perCharacter) / pixelsPerMillimetre
  const most = (characters.most * perCharacter) / pixelsPerMillimetre
  const room = Math.max(width - wanted.inner - wanted.outer, fewest)
  const measure = Math.floor(Math.min(room, most, width - margins.least - least) * pixelsPerMillimetre)
  const free = width - measure / pixelsPerMillimetre
  const share = (free * wanted.inner) / (wanted.inner + wanted.outer)
  const inner = rounded(Math.max(margins.least, Math.min(share, free - least)))
  return { measure, inner, outer: rounded(free - inner) }
}

/**
 * Pixels by which the margins leave less than the lines need. Chromium takes the next whole pixel for the height of a page’s
 * text, and would take one more than its lines need if the last binary digit said so.
 */
const slack = 1 / 16

interface RowsOptions {
  design: LayoutDesign
  leading: number
  /** How high the text may be; pixels, as all that is vertical here but the margins. */
  highest: number
}

function rowsFor(height: number, { design, leading, highest }: RowsOptions) {
  const leastTop = (design.margins.top * height) / design.page.height
  const room = (height - leastTop * (1 + leastBottom)) * pixelsPerMillimetre
  const lines = Math.floor(Math.min(room, highest) / leading)
  const free = height - (lines * leading) / pixelsPerMillimetre
  const top = rounded(room > highest ? free / (1 + bottomPerTop) : leastTop)
  return { lines, top, bottom: free - top + slack / pixelsPerMillimetre }
}

/** To hundredths of a micrometre. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 1e5) / 1e5
}
