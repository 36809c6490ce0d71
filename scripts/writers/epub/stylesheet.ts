import type { Theme, ThemeFont } from '../../edition/types.ts'
import { directStyles } from './direct-styles.ts'

/** The theme's fonts, declared, and its style sheet for reading systems, in the direction of the book. */
export function stylesheet(theme: Theme, direction: 'ltr' | 'rtl' = 'ltr'): string {
  return [...embeddedFonts(theme).map(fontFace), directStyles(theme.css.epub, direction)].join('\n')
}

/** Those that the style sheet for reading systems names; a theme may have others for print. */
export function embeddedFonts({ fonts, css }: Theme): ThemeFont[] {
  return fonts.filter(({ family }) => css.epub.includes(family))
}

function fontFace({ family, style, weight, filename }: ThemeFont): string {
  return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  src: url("fonts/${filename}");
}`
}
