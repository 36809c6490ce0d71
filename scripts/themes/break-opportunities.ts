/** A part of a text that stays in one line, and whether a space stands before it in a line that goes on. */
export interface LinePart {
  text: string
  afterSpace: boolean
}

/** Scripts that have no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** What no line begins with, and what none ends with (JLREQ 3.1.7 and 3.1.8). */
const notFirst = /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！…—ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u
const notLast = /[\p{Ps}\p{Pi}]$/u

/** Where a text in a language (BCP 47) may be divided: at spaces, and between words that are written without. */
export function breakOpportunities(text: string, language: string): LinePart[] {
  const words = text.split(/[ \t\n]+/).filter(Boolean)
  return words.flatMap((word) =>
    (unspaced.test(word) ? unspacedParts(word, language) : [word]).map((part, index) => ({
      text: part,
      afterSpace: index === 0,
    })),
  )
}

function unspacedParts(text: string, language: string): string[] {
  const parts: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const before = parts.at(-1)
    if (before !== undefined && (notFirst.test(segment) || notLast.test(before)))
      parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}
