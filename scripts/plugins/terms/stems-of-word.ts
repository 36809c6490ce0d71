/** “And”, “so”; “in”, “to”, “as”; “the”. */
const arabic = /^(?:[وف]?(?:لل|[بلك]?(?:ال)?))(?=.)/u
/** “And”; “that”, “when”; “in”, “to”, “from”, “as”; “the”. */
const hebrew = /^ו?(?:כש|מש|ש)?[בלכמ]?ה?(?=.)/u
const shortest = 3

/**
 * What is left of an Arabic or Hebrew word without the words that are written together with it: conjunction,
 * preposition, article. Only stems of three letters and more, since a shorter one is likelier to be chance. The
 * argument is folded; a word of another script has no stems.
 */
export function stemsOfWord(word: string): string[] {
  const isArabic = /^\p{Script=Arabic}/u.test(word)
  const longest = (isArabic ? arabic : hebrew).exec(word)?.[0] ?? ''
  const stems = new Set<string>()
  for (let length = 1; length <= longest.length; length++) {
    const prefix = longest.slice(0, length)
    const stem = word.slice(length)
    if (isArabic && prefix.endsWith('لل')) stems.add(`ال${stem}`)
    if (isWhole(prefix, isArabic)) stems.add(stem)
  }
  return [...stems].filter((stem) => stem.length >= shortest)
}

/** Half an article is none. */
function isWhole(prefix: string, isArabic: boolean): boolean {
  return !isArabic || !/(?:^|[^ا])ا$/u.test(prefix)
}
