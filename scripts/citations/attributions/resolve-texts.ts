import type { Reference } from '../../edition/types.ts'
import type { LocatorWords } from '../locator-words.ts'
import { findAttributions } from './find-attributions.ts'
import { worksBy } from './find-works.ts'
import { lastSentence } from './last-sentence.ts'
import { type EarlierCitation, resolveAttribution } from './resolve-attribution.ts'

/** A paragraph that has no citations yet. */
export interface AttributedText {
  text: string
  /** The sentence that introduces a quotation. */
  introduction?: string
  /** Of the source, for reasons. */
  lineAt(offset: number): number
}

export interface ResolveTextsOptions {
  references: Reference[]
  locatorWords: LocatorWords
}

export interface TextAttribution {
  offset: number
  /** As it stands, with its brackets. */
  text: string
  /** The citation that says the same; undefined when it is not certain which work is meant. */
  into?: string
  /** A clause without its full stop. */
  reason: string
}

/** Finds and resolves the loose attributions of texts in their order; each resolved one counts as cited for the next. */
export function resolveTexts(
  texts: AttributedText[],
  { references, locatorWords }: ResolveTextsOptions,
): TextAttribution[][] {
  const earlier: EarlierCitation[] = []
  return texts.map(({ text, introduction, lineAt }) =>
    findAttributions(text, locatorWords).flatMap((attribution): TextAttribution[] => {
      const { short, author, locator, offset } = attribution
      if (!short && !(author && worksBy(author, references).length > 0)) return []
      const sentence = introduction ?? lastSentence(text.slice(0, offset))
      const { key, citation, reason, candidates } = resolveAttribution(attribution, {
        references,
        earlier,
        introduction: sentence,
      })
      earlier.push({ keys: key ? [key] : [], ...(locator ? { locator } : {}), where: `line ${lineAt(offset)}` })
      const which = candidates.length > 1 ? ` (${candidates.map((id) => `@${id}`).join(', ')})` : ''
      return [{ offset, text: attribution.text, reason: `${reason}${which}`, ...(citation ? { into: citation } : {}) }]
    }),
  )
}
