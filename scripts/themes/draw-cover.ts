import { Resvg } from '@resvg/resvg-js'
import { render } from 'ejs'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Metadata, Theme } from '../edition/types.ts'
import { breakLines, type Measure, type SetText, type TextBox } from './break-lines.ts'
import { firstFamily } from './first-family.ts'
import { withFontFiles } from './font-files.ts'
import { outlineSvgText } from './outline-svg-text.ts'
import { tokenValue } from './token-value.ts'

/** Pixels of the finished picture; the template draws in the same unit. */
const size = { width: 1600, height: 2400 }

/** At least so large is a title: 14 pixels where a shop shows the cover 160 pixels wide. */
const leastTitle = 140

/** Room for each text; the template decides where it stands. */
const boxes = {
  title: { width: 1040, height: 780, largest: 250, smallest: leastTitle, leading: 1.06 },
  subtitle: { width: 1000, height: 260, largest: 88, smallest: 44, leading: 1.2 },
  creators: { width: 1180, height: 270, largest: 116, smallest: 56, leading: 1.2 },
  series: { width: 1120, height: 130, largest: 46, smallest: 32, leading: 1.4 },
  publisher: { width: 1120, height: 130, largest: 50, smallest: 32, leading: 1.4 },
} satisfies Record<string, TextBox>

/** The same where the title needs most of the cover; its width is the theme’s `--cover-measure`. */
const tallBoxes: typeof boxes = {
  title: { width: 1120, height: 1420, largest: 180, smallest: leastTitle, leading: 1 },
  subtitle: { width: 1120, height: 110, largest: 60, smallest: 40, leading: 1.15 },
  creators: { width: 1180, height: 100, largest: 84, smallest: 48, leading: 1.1 },
  series: { width: 1180, height: 64, largest: 42, smallest: 28, leading: 1.2 },
  publisher: { width: 1180, height: 64, largest: 46, smallest: 28, leading: 1.2 },
}

/** Letter space of capitals, in sizes. */
const tracking = 0.12

/**
 * Draws the cover of the theme's `cover.ejs` as a PNG of 1600 × 2400 pixels, with the theme's fonts and no others: all of
 * it in the family of the token `--cover-family`, the title in the weight of `--cover-weight`.
 * Throws `EditionError` (config) when the theme has no such template.
 */
export async function drawCover(theme: Theme, metadata: Metadata): Promise<Uint8Array> {
  const template = theme.templates['cover.ejs']
  if (template === undefined) {
    throw new EditionError(`The theme “${theme.name}” has no template cover.ejs.`, { code: 'config' })
  }
  const { tokens } = theme.css
  const family = firstFamily(tokens, '--cover-family') ?? theme.fonts[0]?.family ?? ''
  const weight = tokenValue(tokens, '--cover-weight') ?? '400'
  const accent = tokenValue(tokens, '--accent')
  return withFontFiles(theme.fonts, (fontFiles) => {
    const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: family } }
    const measure = Number.parseInt(tokenValue(tokens, '--cover-measure') ?? '', 10) || tallBoxes.title.width
    const isRtl = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(metadata.title)
    const outlined = outlineSvgText({ fonts: theme.fonts, family, direction: isRtl ? 'rtl' : 'ltr' })
    const drawing = (svg: string) => new Resvg(outlined(svg), options)
    const texts = setTexts(metadata, { family, weight, drawing, measure })
    const svg = render(template, { ...size, ...texts, isRtl, family, weight, tracking, accent })
    return new Uint8Array(drawing(svg).render().asPng())
  })
}

interface CoverType {
  family: string
  /** Of the title; everything else is of regular weight. */
  weight: string
  /** An SVG for the drawing program, with the fonts of the book. */
  drawing: (svg: string) => Resvg
  /** Width of a title that needs most of the cover. */
  measure: number
}

type CoverTexts = Record<keyof typeof boxes, SetText | undefined> & { isTall: boolean }

function setTexts(metadata: Metadata, { family, weight, drawing, measure }: CoverType): CoverTexts {
  const { title, subtitle, series, publisher, language } = metadata
  const measured =
    (style: string): Measure =>
    (text) =>
      textWidth(text, `font-family="${family}" ${style}`, drawing)
  const plain = measured('')
  const bold = measured(`font-weight="${weight}"`)
  const capitals: Measure = (text) => plain(text) + tracking * [...text].length
  const short = breakLines(title, boxes.title, bold, language)
  const isTall = short.size < leastTitle
  const room = isTall ? tallBoxes : boxes
  const set = (name: keyof typeof boxes, text: string | undefined, width: Measure) =>
    text ? breakLines(text, room[name], width, language) : undefined
  return {
    isTall,
    title: isTall ? breakLines(title, { ...room.title, width: measure }, bold, language) : short,
    subtitle: set('subtitle', subtitle, measured('font-style="italic"')),
    creators: stacked(creatorsOf(metadata), room.creators, plain),
    series: set('series', series && seriesLine(series).toLocaleUpperCase(language), capitals),
    publisher: set('publisher', publisher?.toLocaleUpperCase(language), capitals),
  }
}

/** Authors; of a book without any, everyone. */
function creatorsOf({ creators }: Metadata): string[] {
  const authors = creators.filter(({ role }) => role === 'aut')
  return (authors.length ? authors : creators).map(({ name }) => name)
}

function seriesLine({ name, position }: NonNullable<Metadata['series']>): string {
  return position === undefined ? name : `${name} ${position}`
}

/** One name a line as long as the box has room for that, then one after the other. */
function stacked(names: string[], box: TextBox, measure: Measure): SetText | undefined {
  if (names.length === 0) return undefined
  const widest = Math.max(...names.map(measure))
  const largest = Math.min(box.largest, box.width / widest, box.height / (names.length * box.leading))
  if (largest >= box.smallest) return { size: largest, leading: largest * box.leading, lines: names }
  const whole = names.map((name) => name.replaceAll(' ', '\u00A0'))
  return breakLines(whole.join('\u00A0· '), box, measure)
}

/** Measured as drawn, in type of size 100. */
function textWidth(text: string, attributes: string, drawing: (svg: string) => Resvg): number {
  const svg = render(
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><text y="100" font-size="100" ${attributes}><%= text %></text></svg>`,
    { text },
  )
  return (drawing(svg).getBBox()?.width ?? 0) / 100
}
