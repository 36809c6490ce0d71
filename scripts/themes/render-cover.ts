import { Resvg } from '@resvg/resvg-js'
import type { Theme } from '../edition/types.ts'
import { firstFamily } from './first-family.ts'
import { withFontFiles } from './font-files.ts'
import { outlineSvgText } from './outline-svg-text.ts'

/** Pixels, as wide as a cover that is drawn. */
const width = 1600

/** An SVG that is given as a cover, as a PNG of 1600 pixels’ width, its words in the theme's fonts and no others. */
export function renderCover(drawing: Uint8Array, theme: Theme): Promise<Uint8Array> {
  const family = firstFamily(theme.css.tokens, '--cover-family') ?? theme.fonts[0]?.family ?? ''
  return withFontFiles(theme.fonts, (fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: family }
    const svg = outlineSvgText({ fonts: theme.fonts, family })(new TextDecoder().decode(drawing))
    const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } })
    return new Uint8Array(image.render().asPng())
  })
}
