import type { ChapterFacts } from '../edition/facts.ts'
import type { Place } from '../edition/types.ts'

export interface MissingGlyphs {
  /** The first block of the file that has such a character. */
  place: Place
  /** In the order of the text, each once. */
  characters: string[]
}

/** Characters of the manuscript that none of the fonts can draw, by file. White space and controls need no glyph. */
export function charactersHaveGlyphs(chapters: ChapterFacts[], covered: ReadonlySet<number>): MissingGlyphs[] {
  const missing = new Map<string, MissingGlyphs>()
  for (const { place, runs } of chapters.flatMap((facts) => facts.blocks)) {
    for (const character of runs.join('')) {
      if (covered.has(character.codePointAt(0) ?? 0) || /[\s\p{C}\p{M}]/u.test(character)) continue
      const found = missing.get(place.file) ?? { place, characters: [] }
      if (!found.characters.includes(character)) found.characters.push(character)
      missing.set(place.file, found)
    }
  }
  return [...missing.values()]
}
