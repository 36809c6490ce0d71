import { textOf } from './block-text.ts'
import type { Attribution } from './find-attribution.ts'
import { findClosingAttribution } from './find-attribution.ts'
import type { Block } from './types.ts'

/** Why a block is, or may be, a quotation set off from the text. */
export interface QuotationSigns {
  /** The sentence before it, where it ends with a colon: "As Serge explains:". */
  introduction?: string
  /** That sentence says that somebody speaks or writes. */
  speaks: boolean
  attribution?: Attribution
  /** All its lines stand further in than the text; one line alone could be a paragraph's first, so it must be introduced. */
  indented: boolean
  /** It is within quotation marks from its first sign to its last. */
  quoted: boolean
}

const verbs =
  'sa(?:y|ys|id)|tells?|told|explain(?:s|ed)?|writes?|wrote|written|puts?|argue[sd]?|notes?|noted|remark(?:s|ed)?|remember(?:s|ed)?|recall(?:s|ed)?|observe[sd]?|declare[sd]?|report(?:s|ed)?|adds?|added|conclude[sd]?|comment(?:s|ed)?|describe[sd]?|continue[sd]?|ask(?:s|ed)?|state[sd]?|record(?:s|ed)?|complain(?:s|ed)?|insist(?:s|ed)?|words of|according to'
const speech = new RegExp(`\\b(?:${verbs})\\b`, 'iu')
const asSomebody = /^As\s+\p{Lu}[^.!?]{0,60}:$/u

/** Looks for the signs of a quotation in a block and in the block before it; `margin` is the indent of the text. */
export function signsOfQuotation(block: Block, before: Block | undefined, margin: number): QuotationSigns {
  const text = textOf(block)
  const introduction = before ? introductionOf(textOf(before)) : undefined
  const attribution = findClosingAttribution(text)
  const body = attribution ? text.slice(0, attribution.offset).trimEnd() : text
  return {
    ...(introduction === undefined ? {} : { introduction }),
    speaks: introduction !== undefined && (speech.test(introduction) || asSomebody.test(introduction)),
    ...(attribution ? { attribution } : {}),
    indented:
      (block.lines.length > 1 || introduction !== undefined) && block.lines.every((line) => line.indent >= margin + 2),
    quoted: /^["“‘«]/.test(body) && /["”’»]$/.test(body),
  }
}

/** How sure the signs make us: two of them, or one that stands alone, or none. */
export function verdictOn(signs: QuotationSigns): 'sure' | 'guess' | 'no' {
  const { introduction, speaks, attribution, indented, quoted } = signs
  const introduced = introduction !== undefined
  if (introduced && (attribution || indented || (speaks && quoted))) return 'sure'
  if (attribution?.sure && (indented || quoted)) return 'sure'
  return speaks || attribution?.sure || indented ? 'guess' : 'no'
}

/** The last sentence of a text that ends with a colon. */
export function introductionOf(text: string): string | undefined {
  if (!text.endsWith(':')) return undefined
  return text
    .replaceAll('\n', ' ')
    .split(/(?<=[.!?]["”’)]*)\s+(?=["“‘]?\p{Lu})/u)
    .at(-1)
}
