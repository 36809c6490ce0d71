import { h } from 'hastscript'
import type { ReadChapter } from './facts.ts'
import type { ContentsEntry, FinishedChapter, Labels } from './types.ts'

/** The list of emendations as a chapter, so that every reading of the source can be had back from any format. */
export function emendationsChapter(source: ContentsEntry, labels: Labels, chapters: ReadChapter[]): FinishedChapter {
  const title = labels.emendations
  const groups = chapters
    .filter(({ facts }) => facts.emendations.length > 0)
    .flatMap(({ facts }) => [
      h('h2', { id: `in-${facts.id}` }, facts.title),
      h(
        'ul.emendations',
        facts.emendations.map(({ id, text, sic, why }) =>
          h('li', [
            `${labels.forReading} `,
            h('em.sic', sic),
            ` ${labels.read} `,
            h('a.cross-reference', { href: `edition:${facts.id}#${id}` }, [h('em', text)]),
            ...(why ? [` (${why})`] : []),
          ]),
        ),
      ),
    ])
  return {
    id: source.id,
    kind: source.kind,
    matter: source.matter,
    title,
    shortTitle: title,
    headings: [{ id: source.id, level: 1, text: title }],
    tree: { type: 'root', children: [h('h1', { id: source.id }, [h('span.chapter-title', title)]), ...groups] },
  }
}
