import type { Node } from 'unist'
import { EXIT, visit } from 'unist-util-visit'
import { dateText } from '../edition/dates/date-text.ts'
import type { Theme } from '../edition/types.ts'
import { withFallbackFonts } from '../themes/with-fallback-fonts.ts'
import { withMathFont } from '../themes/with-math-font.ts'
import type { Book } from './read-book.ts'

/** The theme with the fonts that this book needs: for every character of its text, its metadata, glossary and references. */
export async function withBookFonts(
  theme: Theme,
  { settings, labels, sources, chapters, contents }: Book,
): Promise<Theme> {
  const { metadata } = settings
  const imprintDate = dateText(metadata.date, undefined, { language: metadata.language, circa: '' })
  const blocks = chapters.flatMap(({ facts }) => facts.blocks.map(({ runs }) => runs.join('')))
  const rest = JSON.stringify([metadata, imprintDate, labels, contents, sources.glossary, sources.references])
  const glossary = sources.glossary.flatMap(({ language }) => (language === undefined ? [] : [language]))
  const references = sources.references.flatMap(({ language }) => (typeof language === 'string' ? [language] : []))
  const complete = await withFallbackFonts(theme, {
    text: [...blocks, rest].join('\n'),
    languages: [...new Set([metadata.language, ...glossary, ...references])],
  })
  return chapters.some(({ tree }) => hasFormula(tree)) ? withMathFont(complete) : complete
}

function hasFormula(tree: Node): boolean {
  let found = false
  visit(tree, 'formula', () => {
    found = true
    return EXIT
  })
  return found
}
