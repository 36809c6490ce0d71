import type { Theme, ThemeFont, WritingMode } from '../../edition/types.ts'
import { directStyles } from './direct-styles.ts'
import { turnStyles } from './turn-styles.ts'

export interface StylesheetOptions {
  direction: 'ltr' | 'rtl'
  writingMode: WritingMode
}

/** The theme's fonts, declared, and its style sheet for reading systems, as the lines of the book run. */
export function stylesheet(theme: Theme, { direction, writingMode }: StylesheetOptions): string {
  const isVertical = writingMode !== 'horizontal-tb'
  return [
    ...embeddedFonts(theme).map(fontFace),
    ...(isVertical ? [verticalLines(writingMode)] : []),
    turnStyles(directStyles(theme.css.epub, direction), writingMode),
    ...(isVertical ? [theme.css.vertical] : []),
  ].join('\n')
}

/** On the root, where reading systems look for it; the prefixed names are those of EPUB 3.0 and of WebKit. */
function verticalLines(mode: WritingMode): string {
  const names = ['-epub-writing-mode', '-webkit-writing-mode', 'writing-mode']
  return ['html {', ...names.map((name) => `  ${name}: ${mode};`), '}'].join('\n')
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
