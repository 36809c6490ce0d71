import { visit } from 'unist-util-visit'
import type { Edition } from '../../edition/types.ts'

/** Schema.org's accessibility properties of a book, and a summary in English. */
export interface Accessibility {
  accessMode: string[]
  accessModeSufficient: string[]
  accessibilityFeature: string[]
  accessibilityHazard: string[]
  accessibilitySummary: string
}

/** States what the book itself shows to be true, and nothing of what only a person can judge. */
export function accessibilityOf(edition: Edition, { hasPageList = false } = {}): Accessibility {
  const alternatives = alternativesOf(edition)
  const pictures = alternatives.some((alternative) => alternative !== '')
  return {
    accessMode: pictures ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: pictures ? ['textual', 'textual,visual'] : ['textual'],
    accessibilityFeature: [
      'ARIA',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'unlocked',
      ...(pictures ? ['alternativeText'] : []),
      ...(hasPageList ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ].sort(),
    accessibilityHazard: ['none'],
    accessibilitySummary: summary(pictures),
  }
}

/** One a picture shown; empty for those that only decorate. */
function alternativesOf(edition: Edition): string[] {
  const found: string[] = []
  for (const { tree } of edition.chapters) {
    visit(tree, { type: 'element', tagName: 'img' }, (node) => {
      if (node.type === 'element') found.push(String(node.properties.alt ?? ''))
    })
  }
  return found
}

function summary(pictures: boolean): string {
  return [
    'Text in reading order with headings, a table of contents and landmarks; notes, glossary terms and',
    'cross-references are links, and every note leads back to the place that calls it.',
    pictures ? 'Every picture that carries meaning has an alternative text.' : 'Nothing is said by pictures alone.',
  ].join(' ')
}
