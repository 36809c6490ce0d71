import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FinishedChapter, Labels, Metadata } from './types.ts'

/** The title page and the imprint that every edition begins with. */
export function frontPages(metadata: Metadata, labels: Labels): FinishedChapter[] {
  return [
    page('title-page', labels.titlePage, titlePage(metadata)),
    page('imprint', labels.imprint, imprint(metadata, labels)),
  ]
}

function titlePage(metadata: Metadata): ElementContent[] {
  const { title, subtitle, creators, publisher, series } = metadata
  return [
    ...(series
      ? [h('p.series', series.position === undefined ? series.name : `${series.name} ${series.position}`)]
      : []),
    h('h1', { id: 'title-page' }, title),
    ...(subtitle ? [h('p.subtitle', subtitle)] : []),
    ...creators.map((creator) => h('p.creator', creator.name)),
    ...(publisher ? [h('p.publisher', publisher)] : []),
  ]
}

function imprint(metadata: Metadata, labels: Labels): ElementContent[] {
  const { title, subtitle, publisher, date, rights, identifier, description } = metadata
  const name = subtitle ? `${title}: ${subtitle}` : title
  return [
    h('h1', { id: 'imprint', className: ['imprint-title'] }, labels.imprint),
    h('p.imprint-name', name),
    h('p', [publisher, date].filter((part) => part !== undefined).join(', ')),
    ...(rights ? [h('p', rights)] : []),
    ...(description ? [h('p.description', description)] : []),
    h('p.identifier', identifier),
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
