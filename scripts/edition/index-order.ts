/** How headings of an index follow each other, and under which letter they stand. */
export interface IndexOrder {
  compare(one: string, other: string): number
  /** As a title, “A”; empty for figures, signs, and scripts that have no letters. */
  letterOf(heading: string): string
  /** The letter of two under which both stand, if they are one for the language: A and Á, but not A and Swedish Å. */
  sameLetter(one: string, other: string): string | undefined
}

/** Sorts after everything else with the same beginning (CLDR root collation). */
const last = '\uFFFF'

const latin = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Letter by letter, as the language sorts (BCP 47, extensions such as `de-u-co-phonebk` too): spaces, hyphens and other
 * punctuation count for nothing, but what follows a comma, a bracket or a colon counts only where all before it is
 * equal, so that “Smith, Zoe” comes before “Smithson”. Signs come first, then figures, which count as numbers.
 */
export function indexOrder(language: string): IndexOrder {
  const collator = new Intl.Collator(language, { numeric: true })
  const base = new Intl.Collator(language, { sensitivity: 'base' })
  const compare = (one: string, other: string) => {
    const [ones, others] = [partsOf(one), partsOf(other)]
    for (let part = 0; part < Math.max(ones.length, others.length); part += 1) {
      const difference = collator.compare(ones[part] ?? '', others[part] ?? '')
      if (difference !== 0) return difference
    }
    return one < other ? -1 : one > other ? 1 : 0
  }
  const letterOf = (heading: string) => {
    const [text = ''] = partsOf(heading)
    const [first = ''] = /^\p{L}\p{M}*/u.exec(text) ?? []
    if (first === '' || /[\p{Script=Han}\p{Script=Hangul}]/u.test(first)) return ''
    // Two letters that the language sorts as one of their own: Czech ch, Hungarian cs.
    const pair = /^\p{L}\p{M}*\p{L}\p{M}*/u.exec(text)?.[0] ?? first
    if (collator.compare(pair, first + last) > 0) return titled(pair)
    const plain = latin.find((letter) => base.compare(first, letter) >= 0 && collator.compare(first, letter + last) < 0)
    const bare = first.normalize('NFD').replace(/\p{M}/gu, '')
    return (plain ?? (base.compare(bare, first) === 0 ? bare : first)).toLocaleUpperCase(language)
  }
  const titled = (pair: string) =>
    pair.charAt(0).toLocaleUpperCase(language) + pair.slice(1).toLocaleLowerCase(language)
  const sameLetter = (one: string, other: string) => {
    if (one === '' || other === '' || base.compare(one, other) !== 0) return one === other ? one : undefined
    return collator.compare(one, other) <= 0 ? one : other
  }
  return { compare, letterOf, sameLetter }
}

/** What counts of a heading: its letters and figures, in parts that a comma, a bracket or a colon divides. */
function partsOf(heading: string): string[] {
  const parts = heading.normalize('NFC').split(/[,(:;]/)
  return parts.map((part) => part.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
}

const functionWords =
  /^(?:(?:a|an|the|about|after|against|among|and|as|at|before|between|by|during|for|from|in|into|of|on|or|over|to|under|with|within|without)\s+)+(?=\S)/

/**
 * What a sub-heading is sorted by: in English without the articles, prepositions and conjunctions in small letters that it
 * begins with (Chicago Manual, “Subentries”); in other languages itself.
 */
export function subheadingSort(heading: string, language: string): string {
  return /^en\b/.test(language) ? heading.replace(functionWords, '') : heading
}
