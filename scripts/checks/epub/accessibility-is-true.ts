import { openEpub } from '../open-epub.ts'
import type { Problem } from '../problem.ts'
import { type HeldInBook, heldInBook } from './held-in-book.ts'
import { packageMetadata, type Statement } from './package-metadata.ts'

/** A feature → whether a book may claim it. A feature that is not here cannot be proved by reading files. */
const proofs: Record<string, (held: HeldInBook) => boolean> = {
  ARIA: ({ hasRoles }) => hasRoles,
  MathML: ({ formulas }) => formulas.length > 0,
  alternativeText: ({ described, undescribed }) => described > 0 && undescribed === 0,
  describedMath: ({ formulas }) => formulas.length > 0 && formulas.every(({ attributes }) => attributes.alttext),
  displayTransformability: ({ isLively }) => !isLively,
  index: ({ hasIndex }) => hasIndex,
  pageBreakMarkers: ({ pageMarks }) => pageMarks > 0,
  pageNavigation: ({ lists, pageMarks }) => lists.includes('page-list') && pageMarks > 0,
  readingOrder: () => true,
  structuralNavigation: ({ skipping }) => skipping.length === 0,
  tableOfContents: ({ lists }) => lists.includes('toc'),
  unlocked: ({ isLocked }) => !isLocked,
  verticalWriting: ({ isVertical }) => isVertical,
}

/**
 * Whether what the EPUB says of its accessibility (EPUB Accessibility 1.1, §2.2 and §2.3) is there, and is true of its
 * files. An empty list is a book that says neither too much nor too little.
 */
export function accessibilityIsTrue(bytes: Uint8Array): Problem[] {
  const book = openEpub(bytes)
  const statements = packageMetadata(book)
  const held = heldInBook(book)
  const reasons = [missing, modes, features, hazards, pages, conformance].flatMap((check) => check(statements, held))
  return reasons.map((reason) => ({ reason, file: book.packagePath }))
}

const required = [
  'accessMode',
  'accessModeSufficient',
  'accessibilityFeature',
  'accessibilityHazard',
  'accessibilitySummary',
]

function missing(statements: Statement[]): string[] {
  return required
    .filter((name) => valuesOf(statements, `schema:${name}`).every((value) => value === ''))
    .map((name) => `It does not state schema:${name}.`)
}

function modes(statements: Statement[], { described, undescribed }: HeldInBook): string[] {
  const isVisual = valuesOf(statements, 'schema:accessMode').includes('visual')
  const isEnough = valuesOf(statements, 'schema:accessModeSufficient').includes('textual')
  return [
    ...(isVisual === described + undescribed > 0
      ? []
      : [
          isVisual
            ? 'It names the access mode visual, and has no picture.'
            : 'It has pictures, and no access mode visual.',
        ]),
    ...(isEnough && undescribed > 0 ? ['It says that its text is enough, and has pictures without words.'] : []),
  ]
}

function features(statements: Statement[], held: HeldInBook): string[] {
  const claimed = valuesOf(statements, 'schema:accessibilityFeature')
  return [
    ...claimed
      .filter((feature) => !(Object.hasOwn(proofs, feature) && proofs[feature]?.(held)))
      .map((feature) => `It claims ${feature}, which its files do not show.`),
    ...['MathML', 'index', 'pageNavigation', 'tableOfContents', 'verticalWriting']
      .filter((feature) => proofs[feature]?.(held) && !claimed.includes(feature))
      .map((feature) => `It has what ${feature} means, and does not say so.`),
  ]
}

function hazards(statements: Statement[], { isLively }: HeldInBook): string[] {
  const harmless = valuesOf(statements, 'schema:accessibilityHazard').includes('none')
  return harmless && isLively ? ['It claims to be without hazard, and holds what may move or sound.'] : []
}

function pages(statements: Statement[], { lists }: HeldInBook): string[] {
  const named = valuesOf(statements, 'pageBreakSource').length > 0
  const listed = lists.includes('page-list')
  if (named === listed) return []
  return [named ? 'It names the source of pages that it does not list.' : 'It lists pages and does not say of what.']
}

function conformance(statements: Statement[]): string[] {
  const claims = valuesOf(statements, 'dcterms:conformsTo')
  if (claims.length === 0) return []
  return [
    ...claims
      .filter((claim) => !/^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$/.test(claim))
      .map((claim) => `It claims conformance to “${claim}”, which is no wording of EPUB Accessibility 1.1.`),
    ...(valuesOf(statements, 'a11y:certifiedBy').length > 0
      ? []
      : ['It claims conformance, and nobody is named who has examined it.']),
  ]
}

function valuesOf(statements: Statement[], property: string): string[] {
  return statements.filter((statement) => statement.property === property).map(({ value }) => value)
}
