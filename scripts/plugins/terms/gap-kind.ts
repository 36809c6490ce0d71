const apostrophes = /[’‘ʼʻʹ′＇׳]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Makes one sign of all apostrophes, straight, curly or letters by Unicode; every offset stays. */
export function evenApostrophes(text: string): string {
  return text.replace(apostrophes, "'")
}

/**
 * What stands between two words, so that equal kinds may stand for each other. `" "`: spaces of any width, a line’s end,
 * a hyphen, the dot between Katakana names, an apostrophe with a space (“workers’ opposition”). `"'"`: an apostrophe
 * inside a name. `"."`: a full stop, with or without a space. Empty: nothing, between words of scripts without spaces.
 * Anything else is a kind of its own.
 */
export function gapKind(between: string): string {
  if (between === ' ') return between
  const gap = between.replace(invisible, '')
  if (/^(?:'?\s+|[-‐‑‒–־・]\n?)$/u.test(gap)) return ' '
  if (/^\.\s*$/u.test(gap)) return '.'
  if (/^[״"”]$/u.test(gap)) return '"'
  return gap.replace(/\s+/gu, ' ')
}
