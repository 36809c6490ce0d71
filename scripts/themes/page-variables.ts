import type { TypePage } from './page-design.ts'

/**
 * The custom properties through which a page design reaches the style sheets, as a rule that stands behind the theme’s
 * own. `--measure` and `--text-height` are the size of the text on a page.
 */
export function pageVariables({ textSize, leading, measure, lines, column }: TypePage): string {
  const glosses = column ? `; --gloss-width: ${column.width}mm; --gloss-gap: ${column.gap}mm` : ''
  const text = `--text-size: ${textSize}pt; --text-leading: ${leading}px`
  return `:root { ${text}; --measure: ${measure}px; --text-height: ${lines * leading}px${glosses} }`
}
