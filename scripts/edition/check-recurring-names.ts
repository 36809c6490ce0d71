import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { type FindRecurringNamesOptions, findRecurringNames, type RecurringName } from './names/find-recurring-names.ts'
import { placeOfWords } from './names/place-of-words.ts'
import type { WordBlock } from './names/word-blocks.ts'

export interface CheckRecurringNamesOptions extends FindRecurringNamesOptions {
  /** Words in small letters that are no names to ask about: months, countries, authors of cited works. */
  common: ReadonlySet<string>
  fileOf(path: string): VFile
}

const fewestTimes = 3
const fewestParagraphs = 2
/** So many names are reported in a message each, the most frequent first. */
const most = 40

/** Reports names that recur in the running text and have no entry; returns them, in small letters. */
export function checkRecurringNames(blocks: WordBlock[], options: CheckRecurringNamesOptions): Set<string> {
  const names = findRecurringNames(blocks, options).filter(
    ({ name, count, blocks: where }) =>
      count >= fewestTimes && where.length >= fewestParagraphs && !isCommon(name, options),
  )
  const reported = names.slice(0, most)
  for (const [index, name] of reported.entries()) {
    const left = index === most - 1 ? names.length - most : 0
    tell(name, left, options.fileOf)
  }
  return new Set(names.map(({ name }) => name.toLowerCase()))
}

function isCommon(name: string, { common }: CheckRecurringNamesOptions): boolean {
  const small = name.toLowerCase()
  return common.has(small) || common.has(small.replace(/s$/, ''))
}

function tell(
  { name, count, blocks }: RecurringName,
  left: number,
  fileOf: CheckRecurringNamesOptions['fileOf'],
): void {
  const [first] = blocks
  if (!first) return
  const place = placeOfWords(name, first, String(fileOf(first.place.file)))
  const more = left > 0 ? ` (So have ${left} more names that recur less often.)` : ''
  report(fileOf(place.file), 'name-has-entry', {
    reason: `“${name}” stands ${count} times, in ${blocks.length} paragraphs, and has no entry.${more}`,
    place: { line: place.line, column: place.column },
    actual: name,
  })
}
