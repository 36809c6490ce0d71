import { charactersHaveGlyphs } from '../checks/characters-have-glyphs.ts'
import { report } from '../diagnostics/report.ts'
import type { Theme } from '../edition/types.ts'
import { fontCoverage } from '../themes/font-coverage.ts'
import type { Book } from './read-book.ts'
import type { SourceFiles } from './source-files.ts'

const shown = 8

/** Reports, once a file, the characters that neither the theme’s fonts nor those added for the book can print. */
export function checkCharacters(book: Book, theme: Theme, files: SourceFiles): void {
  const facts = book.chapters.map((chapter) => chapter.facts)
  const families = [...new Set([...theme.fonts.map(({ family }) => family), ...theme.fallbackFamilies])].join(', ')
  for (const { place, characters } of charactersHaveGlyphs(facts, fontCoverage(theme))) {
    const named = characters.slice(0, shown).map((character) => `“${character}” (${codeOf(character)})`)
    const rest = characters.length > shown ? ` and ${characters.length - shown} more` : ''
    report(files.at(place.file), 'characters-have-glyphs', {
      reason: `No font of the theme has ${named.join(', ')}${rest}. Fonts tried: ${families}.`,
      place: { line: place.line, column: place.column },
    })
  }
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
