import type { Edition } from '../../edition/types.ts'
import { textDirection } from '../text-direction.ts'
import { type PageGeometry, pageGeometry, pixels } from './page-geometry.ts'
import type { Section } from './section.ts'

const longestHead = 64

/**
 * The style sheet of one section. Before the theme's own rules stand the page's geometry and what
 * its margin boxes may show: `--verso-head`, `--recto-head` and `--folio` (`none` on pages that carry none),
 * and `--measure` and `--text-height`, the text's width and height in whole pixels, to which Chromium rounds a page.
 * `--numbers` is by how much the page’s area is wider than the text, before it, for the numbers of paragraphs.
 * With glosses in the margin it also says where these stand.
 */
export function pageStyles(edition: Edition, section: Section, firstNumber: number): string {
  const { css } = edition.theme
  return [geometry(edition, section), heads(edition, section, firstNumber), css.tokens, css.print].join('\n')
}

/**
 * Chromium takes the first page of a document for a recto: a right-hand page, or a left-hand one in a book that is read
 * from the right. For a section that begins on a verso the sides change places.
 */
function geometry(edition: Edition, section: Section): string {
  const page = pageGeometry(edition)
  const isLeftToRight = textDirection(edition.metadata.language) === 'ltr'
  const isRightHand = isLeftToRight === (section.side === 'recto')
  const [recto, verso] = isRightHand ? [':right', ':left'] : [':left', ':right']
  const margins = (spine: 'left' | 'right') => {
    const [left, right] = spine === 'left' ? [page.inner, page.outer] : [page.outer, page.inner]
    const [before, behind] = [page.numbers, page.marks]
    const beside = isLeftToRight ? [left - before, right - behind] : [left - behind, right - before]
    return `margin: ${page.top}mm ${beside[1]}mm ${page.bottom}mm ${beside[0]}mm`
  }
  const spines = isLeftToRight ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return [
    `@page { size: ${page.sheetWidth}mm ${page.height}mm }`,
    `@page ${recto} { ${margins(spines[0])} }`,
    `@page ${verso} { ${margins(spines[1])} }`,
    `:root { --measure: ${whole(page.measure)}; --text-height: ${whole(page.height - page.top - page.bottom)} }`,
    'body > section { position: relative }',
    '.foot-note { position: absolute; top: 0; left: 0; box-sizing: border-box; width: 100%; margin: 0 }',
    // On the book’s side, whichever way the passage runs.
    `:is(.paragraph-number, .standard-page, .original-page.in-margin) { position: absolute; direction: ${isLeftToRight ? 'ltr' : 'rtl'}; white-space: nowrap; text-indent: 0 }`,
    '.original-page.in-margin { inset-inline-start: calc(100% + 2mm) }',
    '.paragraph-number { inset-inline-end: calc(100% + 1.2mm) }',
    '.standard-page { inset-inline-start: calc(100% + 2mm) }',
    // What is wider than its place is found first, and held in it then.
    'body:not(.wraps), body:not(.wraps) :not(code, kbd, samp) { overflow-wrap: normal !important }',
    '.address-note p { text-align: start }',
    'em.in-language { font-style: inherit !important; font-weight: inherit !important }',
    // The pages are planned by then, and end nowhere else.
    '.in-pages, .in-pages * { orphans: 1 !important; widows: 1 !important; break-after: auto !important }',
    ...numbersOf(page, isLeftToRight),
    ...columns(page),
  ].join('\n')
}

/** The text stands behind them, and so do the boxes of the margins that go by its edge or its middle. */
function numbersOf({ numbers }: PageGeometry, isLeftToRight: boolean): string[] {
  const width = Math.round(pixels(numbers))
  const side = isLeftToRight ? 'left' : 'right'
  const boxes = ['top', 'bottom'].flatMap((edge) => [side, 'center'].map((place) => `@${edge}-${place}`))
  return [
    `:root { --numbers: ${width}px }`,
    ...(width === 0 ? [] : [`html > body { margin-${side}: ${width}px }`]),
    ...(width === 0 ? [] : [`@page { ${boxes.map((box) => `${box} { margin-${side}: ${width}px }`).join(' ')} }`]),
  ]
}

/** The text between the columns for glosses. A gloss has its place from the first page’s top, and stands beside no other. */
function columns({ column, measure }: PageGeometry): string[] {
  if (!column) return []
  const side = Math.floor(pixels(column.width + column.gap))
  return [
    `html > body { margin-left: ${side}px }`,
    '.paragraph-number { inset-inline-end: calc(100% + 0.7mm) }',
    `.marginal-gloss { position: absolute; width: ${whole(column.width)} }`,
    `.marginal-gloss.verso { left: ${-side}px }`,
    `.marginal-gloss.recto { left: ${Math.floor(pixels(measure)) + Math.floor(pixels(column.gap))}px }`,
  ]
}

function whole(millimetres: number): string {
  return `${Math.floor(pixels(millimetres))}px`
}

function heads(edition: Edition, section: Section, firstNumber: number): string {
  const bare = section.kind === 'title-page' || section.kind === 'imprint' || section.kind === 'part'
  // The sheets of a theme speak of left-hand pages as versos, which in a book that is read from the right they are not.
  const own = [shortened(edition.metadata.title), shortened(section.shortTitle)]
  const [left = '', right = ''] = textDirection(edition.metadata.language) === 'rtl' ? own.toReversed() : own
  const folio = section.matter === 'front' ? 'counter(page, lower-roman)' : 'counter(page)'
  const declarations = bare
    ? ['--verso-head: none', '--recto-head: none', '--folio: none']
    : [`--verso-head: ${quoted(left)}`, `--recto-head: ${quoted(right)}`, `--folio: ${folio}`]
  return `:root { ${declarations.join('; ')} }\n@page :first { counter-increment: page ${firstNumber} }`
}

function shortened(head: string): string {
  if (head.length <= longestHead) return head
  return `${head.slice(0, head.lastIndexOf(' ', longestHead - 1)).trimEnd()}…`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
