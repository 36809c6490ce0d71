import type { VFile } from 'vfile'
import { checkDefinitionNames } from './check-definition-names.ts'
import { checkNameSpellings } from './check-name-spellings.ts'
import { checkRecurringNames } from './check-recurring-names.ts'
import { checkUnusedEntries } from './check-unused-entries.ts'
import type { ReadChapter } from './facts.ts'
import { capitalsMeanNames, commonNames } from './names/common-names.ts'
import { countWords } from './names/count-words.ts'
import { KnownNames } from './names/known-names.ts'
import { type WordBlock, type WordForm, wordBlocks } from './names/word-blocks.ts'
import type { GlossarySettings } from './settings.ts'
import type { ContentsEntry, GlossaryEntry, Reference } from './types.ts'

export interface CheckGlossaryPracticeOptions {
  glossary: GlossaryEntry[]
  references: Reference[]
  /** The reading order. */
  contents: ContentsEntry[]
  settings: Pick<GlossarySettings, 'familiar'>
  /** BCP 47. */
  language: string
  fileOf(path: string): VFile
}

/**
 * What an editor would ask of a glossary and of names: entries that nobody uses, names without an entry, names spelt in two
 * ways. Nothing of it is wrong in itself, so it is asked where a manuscript is checked and not where it is built. A book
 * without a glossary is not asked for entries.
 */
export function checkGlossaryPractice(chapters: ReadChapter[], options: CheckGlossaryPracticeOptions): void {
  const { glossary, references, contents, settings, language, fileOf } = options
  const forms = new Map<string, WordForm>()
  const blocksOf = (kind: ContentsEntry['kind']) =>
    chapters.filter(({ source }) => source.kind === kind).flatMap((chapter) => wordBlocksOf(chapter, forms))
  const texts = blocksOf('text')
  const counts = countWords(texts)
  const known = new KnownNames(glossary, settings.familiar)
  const everyday = commonNames(language)
  checkNameSpellings(texts, { glossary, known, counts, common: everyday, language, fileOf })
  if (glossary.length === 0) return

  const hasChronology = contents.some(({ kind }) => kind === 'chronology')
  checkUnusedEntries(chapters, { glossary, hasChronology, fileOf })
  const common = new Set([...everyday, ...authorsOf(references)])
  const apart = capitalsMeanNames(language)
  const naming = { counts, known, common, singleWords: apart, connected: apart, fileOf }
  const asked = checkRecurringNames(texts, naming)
  checkDefinitionNames(blocksOf('glossary'), { ...naming, singleWords: false, common: new Set([...common, ...asked]) })
}

function wordBlocksOf({ tree, facts }: ReadChapter, forms: Map<string, WordForm>): WordBlock[] {
  const file = facts.blocks[0]?.place.file
  return file === undefined ? [] : wordBlocks(tree, file, forms)
}

/** Family names of those who wrote the works, with and without their given names; bodies; in small letters. */
function authorsOf(references: Reference[]): string[] {
  return references.flatMap(({ author }) => {
    if (!Array.isArray(author)) return []
    return (author as { family?: string; given?: string; literal?: string }[]).flatMap(({ family, given, literal }) =>
      [family, given && family ? `${given} ${family}` : undefined, literal].flatMap(
        (name) => name?.toLowerCase() ?? [],
      ),
    )
  })
}
