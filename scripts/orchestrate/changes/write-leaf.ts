import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { ChangesReport } from '../../changes/changes-report.ts'
import { errataWordsFor } from '../../changes/errata/errata-words-for.ts'
import { EditionError } from '../../diagnostics/edition-error.ts'
import { labelsFor } from '../../edition/labels.ts'
import type { PageSize } from '../../edition/print-settings.ts'
import type { Theme } from '../../edition/types.ts'
import { loadTheme } from '../../themes/load-theme.ts'
import { withFallbackFonts } from '../../themes/with-fallback-fonts.ts'
import type { Leaf } from '../../writers/pdf/leaf/leaf.ts'
import { leafDocument } from '../../writers/pdf/leaf/leaf-document.ts'
import { printLeaf } from '../../writers/pdf/leaf/print-leaf.ts'
import { readReceipt } from '../verify/read-receipt.ts'
import { leafOfChanges } from './leaf-of-changes.ts'
import type { Side } from './open-side.ts'

export interface WriteLeafOptions {
  /** A `.pdf` or an `.html`. */
  path: string
  /** BCP 47. */
  language: string
  /** Instead of the book’s own. */
  theme?: string
  /** The present edition. */
  edition: Side
  /** Of its size the leaf is; the theme’s own when absent. */
  page: PageSize | undefined
  onStep: (line: string) => void
}

const usual = 'classic'

/** Of the text of a leaf as HTML, in points. */
const sizeOfHtml = 10.5

/**
 * Writes the leaf of a report; returns how many corrections it has no room for. The leaf of an edition
 * that was built before with a theme of the author’s has the default one. Throws `EditionError`: `usage` for another kind of file, `environment` when it cannot be written.
 */
export async function writeLeaf(report: ChangesReport, options: WriteLeafOptions): Promise<number> {
  const { path, language, edition, onStep } = options
  const kind = leafKind(path)
  const own = await loadTheme(
    options.theme ?? (await themeOf(edition)),
    edition.manuscript ? { manuscript: edition.manuscript } : {},
  )
  const words = errataWordsFor(language, labelsFor(language))
  const leaf = leafOfChanges(report, { words, language, page: options.page ?? own.page })
  const theme = await withFallbackFonts(own, { text: textOf(leaf), languages: [language] })
  if (kind === '.html') {
    await write(path, leafDocument(leaf, { theme: inUse(theme), size: sizeOfHtml, lines: leaf.lines.length }))
    return 0
  }
  const { bytes, leftOut } = await printLeaf(leaf, { theme: inUse(theme), onStep })
  await write(path, bytes)
  return leftOut
}

/** Throws `EditionError` (usage) for a leaf that is neither a `.pdf` nor an `.html`. */
export function leafKind(path: string): '.pdf' | '.html' {
  const kind = extname(path).toLowerCase()
  if (kind === '.pdf' || kind === '.html') return kind
  throw new EditionError(`A leaf is a .pdf or an .html, and “${path}” is neither.`, {
    code: 'usage',
    hint: '--leaf errata.pdf',
  })
}

/** That of the edition; one of the author’s is at hand only if the edition was built just now. */
async function themeOf({ out, manuscript }: Side): Promise<string> {
  if (out === undefined) return usual
  const { theme } = (await readReceipt(out)).asked
  return manuscript === undefined && /[./\\]/.test(theme) ? usual : theme
}

/** Without the families that a leaf never uses. */
function inUse(theme: Theme): Theme {
  const idle = ['IBM Plex Mono', 'Atkinson Hyperlegible']
  return { ...theme, fonts: theme.fonts.filter(({ family }) => !idle.includes(family)) }
}

function textOf({ bookTitle, title, explanation, lines, sections }: Leaf): string {
  const rows = sections.flatMap((section) => [section.title, ...section.rows.flatMap((row) => [row.title, row.text])])
  return [bookTitle, title, explanation, ...lines.flat().map(({ text }) => text), ...rows].join('\n')
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (cause) {
    throw new EditionError(`“${path}” cannot be written.`, { code: 'environment', cause })
  }
}
