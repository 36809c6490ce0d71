import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { type FindRecurringNamesOptions, findRecurringNames } from './names/find-recurring-names.ts'
import { placeOfWords } from './names/place-of-words.ts'
import type { WordBlock } from './names/word-blocks.ts'

export interface CheckDefinitionNamesOptions extends FindRecurringNamesOptions {
  /** Words in small letters that are no names to ask about. */
  common: ReadonlySet<string>
  fileOf(path: string): VFile
}

const fewestDefinitions = 3

/** Reports names of several words that recur in the definitions and have no entry: a reader looks them up in vain. */
export function checkDefinitionNames(blocks: WordBlock[], options: CheckDefinitionNamesOptions): void {
  const { common, fileOf } = options
  for (const { name, blocks: where } of findRecurringNames(blocks, options)) {
    const [first, other] = where
    if (where.length < fewestDefinitions || !first || !other || common.has(name.toLowerCase())) continue
    const placeIn = (block: WordBlock) => placeOfWords(name, block, String(fileOf(block.place.file)))
    const { file, line, column } = placeIn(first)
    report(fileOf(file), 'definition-names-have-entries', {
      reason: `“${name}” stands in ${where.length} paragraphs of definitions, and has no entry.`,
      place: { line, column },
      actual: name,
      cause: { reason: 'another definition', ...placeIn(other) },
    })
  }
}
