import type { Theme } from '../edition/types.ts'
import { withFallbackFonts } from '../themes/with-fallback-fonts.ts'
import type { Book } from './read-book.ts'

/** The theme with the fonts that this book needs: for every character of its text, its metadata, glossary and references. */
export function withBookFonts(theme: Theme, { settings, labels, sources, chapters, contents }: Book): Promise<Theme> {
  const { metadata } = settings
  const blocks = chapters.flatMap(({ facts }) => facts.blocks.map(({ runs }) => runs.join('')))
  const rest = JSON.stringify([metadata, labels, contents, sources.glossary, sources.references])
  const glossary = sources.glossary.flatMap(({ language }) => (language === undefined ? [] : [language]))
  const references = sources.references.flatMap(({ language }) => (typeof language === 'string' ? [language] : []))
  return withFallbackFonts(theme, {
    text: [...blocks, rest].join('\n'),
    languages: [...new Set([metadata.language, ...glossary, ...references])],
  })
}
