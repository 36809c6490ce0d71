import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { Edition } from '../../edition/types.ts'
import { accessibilitySummary, type SummarySentences } from './accessibility-summary.ts'

/** Schema.org's accessibility properties of a book, and a summary in the language that is named. */
export interface Accessibility {
  accessMode: string[]
  accessModeSufficient: string[]
  accessibilityFeature: string[]
  accessibilityHazard: string[]
  accessibilitySummary: { language: string; text: string }
}

/** What the trees of a book hold. */
interface Holdings {
  /** Pictures that carry meaning and say it in words; that carry it, perhaps, and do not. */
  described: number
  undescribed: number
  formulas: number
  /** Of `formulas`, those with an `alttext`. */
  spoken: number
  notes: number
  terms: number
  /** Whether a heading is ever more than one level below the one before it. */
  skips: boolean
}

/**
 * States what the book itself shows to be true (EPUB Accessibility 1.1, §2.2), and nothing of what only a person can judge.
 * `checks/epub/accessibility-is-true.ts` asks the finished book whether it is so.
 */
export function accessibilityOf(edition: Edition, { hasPageList = false } = {}): Accessibility {
  const held = holdingsOf(edition)
  const { described, undescribed } = held
  const isVisual = described + undescribed > 0
  return {
    accessMode: isVisual ? ['textual', 'visual'] : ['textual'],
    accessModeSufficient: [...(undescribed ? [] : ['textual']), ...(isVisual ? ['textual,visual'] : [])],
    accessibilityFeature: [
      'ARIA',
      'displayTransformability',
      'readingOrder',
      'tableOfContents',
      'unlocked',
      ...(held.skips ? [] : ['structuralNavigation']),
      ...(described && !undescribed ? ['alternativeText'] : []),
      ...(held.formulas ? ['MathML'] : []),
      ...(held.formulas && held.spoken === held.formulas ? ['describedMath'] : []),
      ...(edition.chapters.some(({ kind }) => kind === 'index') ? ['index'] : []),
      ...(hasPageList ? ['pageBreakMarkers', 'pageNavigation'] : []),
      ...(edition.writingMode === 'horizontal-tb' ? [] : ['verticalWriting']),
    ].sort(),
    accessibilityHazard: ['none'],
    accessibilitySummary: accessibilitySummary(edition.metadata.language, saidOf(held, edition, hasPageList)),
  }
}

function saidOf(held: Holdings, { metadata }: Edition, hasPageList: boolean): (keyof SummarySentences)[] {
  const pictures = held.undescribed ? 'missingAlternatives' : held.described ? 'alternatives' : 'noPictures'
  return [
    'text',
    ...(held.notes ? (['notes'] as const) : []),
    ...(held.terms ? (['terms'] as const) : []),
    pictures,
    ...(held.formulas ? (['formulas'] as const) : []),
    ...(hasPageList ? (['pages'] as const) : []),
    ...(metadata.conformance ? [] : (['notAssessed'] as const)),
  ]
}

function holdingsOf({ chapters }: Edition): Holdings {
  const held: Holdings = { described: 0, undescribed: 0, formulas: 0, spoken: 0, notes: 0, terms: 0, skips: false }
  for (const { tree } of chapters) {
    let level = 0
    visit(tree, 'element', (element: Element) => {
      const words = wordsOf(element)
      if (words === undefined) held.undescribed += 1
      else if (words) held.described += 1
      if (element.tagName === 'math') held.formulas += 1
      if (element.tagName === 'math' && (element.properties.alttext ?? element.properties.altText)) held.spoken += 1
      if (element.properties.role === 'doc-noteref') held.notes += 1
      if (element.properties.role === 'doc-glossref') held.terms += 1
      const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? []
      if (!digit) return
      held.skips ||= Number(digit) > level + 1
      level = Number(digit)
    })
  }
  return held
}

/** What is said of a picture; empty where it only decorates, or is none; undefined where nothing is said. */
function wordsOf({ tagName, properties, children }: Element): string | undefined {
  if (tagName === 'img') return properties.alt == null ? undefined : String(properties.alt)
  if (tagName !== 'svg' || properties.ariaHidden === 'true') return ''
  const titled = children.some((child) => child.type === 'element' && child.tagName === 'title')
  return titled || properties.ariaLabel || properties.ariaLabelledBy ? 'titled' : undefined
}
