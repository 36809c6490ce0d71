import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { creditLines } from './credit-lines.ts'
import { dateText } from './dates/date-text.ts'
import { fontCredit } from './font-credit.ts'
import type { FinishedChapter, Labels, Metadata, Theme } from './types.ts'

export interface FrontPagesOptions {
  metadata: Metadata
  labels: Labels
  /** Those that the edition embeds. */
  fonts: Theme['fonts']
}

/** The title page and the imprint that every edition begins with. */
export function frontPages({ metadata, labels, fonts }: FrontPagesOptions): FinishedChapter[] {
  return [
    page('title-page', labels.titlePage, titlePage(metadata)),
    page('imprint', labels.imprint, imprint({ metadata, labels, fonts })),
  ]
}

function titlePage(metadata: Metadata): ElementContent[] {
  const { title, subtitle, publisher, series } = metadata
  return [
    ...(series
      ? [h('p.series', series.position === undefined ? series.name : `${series.name} ${series.position}`)]
      : []),
    h('h1', { id: 'title-page' }, title),
    ...(subtitle ? [h('p.subtitle', subtitle)] : []),
    ...creditLines(metadata).map(({ text, hasRole }) =>
      h('p.creator', hasRole ? { className: ['with-role'] } : {}, text),
    ),
    ...(publisher ? [h('p.publisher', publisher)] : []),
  ]
}

function imprint({ metadata, labels, fonts }: FrontPagesOptions): ElementContent[] {
  const { title, subtitle, publisher, version, date, rights, identifier, description, language } = metadata
  const credit = fontCredit(fonts, language)
  const name = subtitle ? `${title}: ${subtitle}` : title
  return [
    h('h1', { id: 'imprint', className: ['imprint-title'] }, labels.imprint),
    h('p.imprint-name', name),
    ...(version ? [h('p.version', `${labels.version}\u00a0${version}`)] : []),
    h(
      'p',
      [publisher, dateText(date, undefined, { language, circa: '' })].filter((part) => part !== undefined).join(', '),
    ),
    ...(rights ? [h('p', rights)] : []),
    ...(description ? [h('p.description', description)] : []),
    h('p.identifier', identifier),
    ...(credit === undefined ? [] : [h('p.font-credit', credit)]),
    h('p.colophon', labels.madeWith),
  ]
}

function page(kind: 'title-page' | 'imprint', title: string, children: ElementContent[]): FinishedChapter {
  return {
    id: kind,
    kind,
    matter: 'front',
    title,
    shortTitle: title,
    headings: [{ id: kind, level: 1, text: title }],
    tree: { type: 'root', children: [h('section', { className: [kind] }, children)] },
  }
}
