import { h } from 'hastscript'
import type { ReadChapter } from './facts.ts'
import { generatedChapter } from './generated-chapter.ts'
import type { ContentsEntry, FinishedChapter, Labels } from './types.ts'

/** The list of emendations as a chapter, so that every reading of the source can be had back from any format. */
export function emendationsChapter(source: ContentsEntry, labels: Labels, chapters: ReadChapter[]): FinishedChapter {
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
  return generatedChapter(source, labels.emendations, groups)
}
