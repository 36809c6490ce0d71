/** A source named in brackets. */
export interface Attribution {
  /** With its brackets. */
  text: string
  /** In the block's text. */
  offset: number
  /** A page, "op. cit." or the like is sure; "Surname, Title" can be something else. */
  sure: boolean
}

const longest = 160
const locator =
  /\b(?:pp?\.\s*[\divxl]|op\.?\s*cit\b|loc\.?\s*cit\b|ibid\b|vol\.\s*[\divxl]|ch(?:ap)?\.\s*[\divxl]|n\.d\.)/i
const work =
  /^(?:see\s+|from\s+|quoted in\s+)?\p{Lu}[\p{L}.’'-]+(?:\s+(?:(?:and|&)\s+)?\p{Lu}[\p{L}.’'-]*){0,3}(?:,\s+["“‘]?\p{Lu}|,?\s+\d{4}\b)/u

/** The attribution with which a text ends, after its last sentence: "… starved. (Serge, p.252, op. cit.)" */
export function findClosingAttribution(text: string): Attribution | undefined {
  const end = /\)\.?$/.exec(text)
  if (!end) return undefined
  const offset = openingBracket(text, end.index)
  if (offset <= 0 || end.index - offset > longest) return undefined
  const inside = text.slice(offset + 1, end.index)
  const before = text.slice(0, offset).trimEnd()
  // After closing quotation marks it belongs to words quoted within the paragraph, unless all of it is quoted.
  const whole = /[.!?…]$/.test(before) || (/[.!?…]["”’]$/.test(before) && /^["“‘]/.test(text))
  if (!whole || !(locator.test(inside) || work.test(inside))) return undefined
  return { text: text.slice(offset, end.index + 1), offset, sure: locator.test(inside) }
}

/** Every attribution with a page, "op. cit." or the like inside a text. */
export function findAttributions(text: string): Attribution[] {
  return [...text.matchAll(/\(([^()]{3,160})\)/g)]
    .filter((match) => locator.test(match[1] ?? ''))
    .map((match) => ({ text: match[0], offset: match.index, sure: true }))
}

function openingBracket(text: string, closing: number): number {
  let depth = 0
  for (let index = closing; index >= 0; index--) {
    if (text[index] === ')') depth++
    if (text[index] === '(' && --depth === 0) return index
  }
  return -1
}
