import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadHyphenators } from '../../scripts/writers/pdf/load-hyphenators.ts'
import type { Book } from './book.ts'
import { bookAsHtml } from './book-as-html.ts'
import { bookAsManuscript } from './book-as-manuscript.ts'
import { bookAsTypst } from './book-as-typst.ts'
import { pagedStyle, plainStyle } from './html-styles.ts'

const require = createRequire(import.meta.url)

/**
 * Writes the book into a folder, once for each tool: `manuscript/`, `plain.html`, `pagedjs.html`, `weasyprint.html`,
 * `book.typ`, and beside them `fonts/`. The HTML for Chromium has its soft hyphens already.
 */
export async function prepareBook(book: Book, folder: string): Promise<void> {
  const manuscript = join(folder, 'manuscript')
  mkdirSync(manuscript, { recursive: true })
  for (const [name, text] of bookAsManuscript(book)) writeFileSync(join(manuscript, name), text)
  copyFonts(join(folder, 'fonts'))
  const hyphenate = (await loadHyphenators([book.language])).get(book.language)
  if (!hyphenate) throw new Error(`There are no hyphenation patterns of ${book.language}`)
  const style = (css: string) => `<style>${css}</style>`
  const pagedjs = `${style(pagedStyle('manual'))}<script>PagedConfig = { auto: false }</script><script src="paged.polyfill.js"></script>`
  const files = {
    'plain.html': bookAsHtml(book, { notes: 'end', hyphenate, head: style(plainStyle) }),
    'pagedjs.html': bookAsHtml(book, { notes: 'foot', hyphenate, head: pagedjs }),
    'weasyprint.html': bookAsHtml(book, { notes: 'foot', head: style(pagedStyle('auto')) }),
    'book.typ': bookAsTypst(book),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** The files of EB Garamond that the theme takes. */
function copyFonts(folder: string): void {
  const source = dirname(require.resolve('@expo-google-fonts/eb-garamond/package.json'))
  for (const face of ['400Regular', '400Regular_Italic', '700Bold']) {
    cpSync(join(source, face, `EBGaramond_${face}.ttf`), join(folder, `EBGaramond_${face}.ttf`))
  }
}
