import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Place, WritingMode } from '../edition/types.ts'

/** Script → how its lines follow each other where they are written from top to bottom (Unicode Technical Note 22). */
const verticalScripts: Partial<Record<string, WritingMode>> = {
  ...Object.fromEntries(
    ['Hans', 'Hant', 'Hani', 'Jpan', 'Hira', 'Kana', 'Kore', 'Hang'].map((id) => [id, 'vertical-rl']),
  ),
  ...Object.fromEntries(['Mong', 'Phag'].map((id) => [id, 'vertical-lr'])),
}

export interface ResolveLinesOptions {
  lines: 'horizontal' | 'vertical'
  /** BCP 47; one that names no script is written in that of CLDR's likely subtags. */
  language: string
  /** `edition.yaml`, and the place of the setting. */
  file: VFile
  place: Place
}

/** How an EPUB is written. Vertical lines of a script that has none are a fault of the file. */
export function resolveLines({ lines, language, file, place }: ResolveLinesOptions): WritingMode {
  if (lines === 'horizontal') return 'horizontal-tb'
  const mode = verticalScripts[new Intl.Locale(language).maximize().script ?? '']
  if (mode) return mode
  report(file, 'lines-suit-language', {
    reason: `In epub.lines: a book in the language “${language}” is not written in vertical lines.`,
    place,
    actual: language,
    expected: ['zh', 'ja', 'ko', 'mn-Mong'],
  })
  return 'horizontal-tb'
}
