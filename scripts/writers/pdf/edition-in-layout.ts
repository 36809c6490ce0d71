import type { Layout } from '../../edition/print-settings.ts'
import type { Edition } from '../../edition/types.ts'
import { pageDesign, type TypePage } from '../../themes/page-design.ts'
import { pageVariables } from '../../themes/page-variables.ts'

export interface EditionInLayout {
  /** With the page, the styles and the margins of the layout. */
  edition: Edition
  design: TypePage
}

/** Chromium rounds; so much lower than the text, in millimetres, a page’s bottom margin is, that no line is lost to it. */
const slack = 0.5

/** Of scripts whose letters reach below their lines, Chromium would paint what does on the next page too. */
const slackOfDeepLetters = 2
const deepScripts = new Set(['Arab', 'Deva', 'Beng', 'Thai', 'Taml', 'Telu', 'Khmr', 'Mymr', 'Tibt'])

/** Millimetres of the margin in which large print names the pages of the standard layout, or another those of the original. */
const marks = 14

/** Millimetres of the margin before the lines for the numbers of paragraphs, whole CSS pixels; glosses have a column there. */
const numbers = { standard: 34, 'large-print': 45, study: 0 } as const

/** An edition as one of its layouts is printed: glosses stand in the margin where it asks for them, always for study, and never in large print. */
export function editionInLayout(edition: Edition, layout: Layout): EditionInLayout {
  const { theme, print, marginalGlosses, original } = edition
  const wantsGlosses = layout === 'study' || (layout === 'standard' && marginalGlosses)
  const design = pageDesign(theme, layout, print, wantsGlosses)
  const { width, height, top, bottom, inner, outer, column } = design
  const { glossColumn: _, ...others } = theme
  return {
    edition: {
      ...edition,
      marginalGlosses: wantsGlosses && (column !== undefined || layout === 'standard'),
      theme: {
        ...others,
        page: {
          width,
          height,
          top,
          bottom: bottom - slackOf(edition.metadata.language),
          inner,
          outer,
          ...(layout === 'large-print' || (original?.marks === 'margin' && !wantsGlosses) ? { marks } : {}),
          ...(print.paragraphNumbers === 'none' ? {} : { numbers: (numbers[layout] * 25.4) / 96 }),
        },
        ...(column ? { glossColumn: { inner, outer, ...column } } : {}),
        css: { ...theme.css, print: [theme.css.print, theme.css.layouts[layout], pageVariables(design)].join('\n') },
      },
    },
    design,
  }
}

function slackOf(language: string): number {
  return deepScripts.has(new Intl.Locale(language).maximize().script ?? '') ? slackOfDeepLetters : slack
}
