import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Theme } from '../../../edition/types.ts'
import { textDirection } from '../../text-direction.ts'
import type { Leaf } from './leaf.ts'

export interface LeafDocumentOptions {
  theme: Theme
  /** Of the text, in points. */
  size: number
  /** How many lines are shown; the rest is counted at their end. */
  lines: number
}

const printer = unified().use(rehypeStringify).freeze()

/** The leaf as an HTML document that is whole in itself: the theme’s fonts and colours are in it. */
export function leafDocument(leaf: Leaf, { theme, size, lines }: LeafDocumentOptions): string {
  const { language, title, bookTitle, explanation } = leaf
  const missing = leaf.lines.length - lines
  const content = [
    h('p.book', bookTitle),
    h('h1', title),
    ...(lines > 0 ? [h('ol.errata', leaf.lines.slice(0, lines).map(lineOf))] : []),
    ...(missing > 0 ? [h('p.left-out', leaf.leftOut(missing))] : []),
    ...(leaf.lines.length > 0 ? [h('p.explanation', explanation)] : []),
    ...leaf.sections.flatMap((section) => [
      h('h2', section.title),
      h(
        'dl',
        section.rows.flatMap((row) => [h('dt', row.title), h('dd', row.text)]),
      ),
    ]),
  ]
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('title', `${bookTitle}: ${title}`),
    h('style', stylesOf(leaf, theme, size)),
  ])
  const html = h('html', { lang: language, dir: textDirection(language) }, [head, h('body', content)])
  return printer.stringify({ type: 'root', children: [{ type: 'doctype' }, html] })
}

function lineOf(parts: Leaf['lines'][number]) {
  return h(
    'li',
    parts.map(({ text, quoted }) => (quoted ? h('em', { dir: 'auto' }, text) : text)),
  )
}

function stylesOf({ page }: Leaf, theme: Theme, size: number): string {
  const faces = theme.fonts.map(({ family, style, weight, bytes }) => {
    const data = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`
    return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url("${data}") }`
  })
  const margin = Math.round(page.width * 0.11)
  return [
    ...faces,
    theme.css.tokens,
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${margin}mm }`,
    `:root { --text-size: ${size}pt }`,
    `body { margin: 0; font: ${size}pt/1.32 var(--text-family); color: var(--ink); hyphens: manual }`,
    '@media screen { body { max-width: 34em; margin: 2em auto; padding: 0 1em; font-size: 13pt } }',
    'p, ol, dl, dd { margin: 0 }',
    '.book { font-style: italic; text-align: center }',
    'h1 { margin: 0 0 0.8em; font: var(--heading-weight) 1.5em/1.2 var(--heading-family); text-align: center; color: var(--accent) }',
    'h2 { margin: 1.1em 0 0.4em; padding-top: 0.5em; border-top: var(--hairline) solid var(--quiet); font: var(--heading-weight) 1.15em/1.2 var(--heading-family); color: var(--accent) }',
    'ol { padding: 0; list-style: none }',
    'li { padding-inline-start: 1.2em; text-indent: -1.2em; margin-bottom: 0.25em }',
    ':is(.explanation, .left-out) { margin-top: 0.6em; font-size: 0.86em }',
    '.left-out { font-weight: 700 }',
    'dt { float: inline-start; clear: both; margin-inline-end: 0.5em; font-style: italic }',
    'dt::after { content: ":" }',
    'dd { margin-bottom: 0.25em }',
  ].join('\n')
}
