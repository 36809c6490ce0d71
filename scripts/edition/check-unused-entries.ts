import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { ReadChapter } from './facts.ts'
import type { GlossaryEntry } from './types.ts'

export interface CheckUnusedEntriesOptions {
  glossary: GlossaryEntry[]
  /** The reading order has a chronology, which is made of dated entries. */
  hasChronology: boolean
  fileOf(path: string): VFile
}

/** At most so many entries are named in one sentence. */
const most = 8

/**
 * Reports the entries that no text uses, in one message: a glossary shared by several books has many. An entry that only
 * points to another is no matter of use.
 */
export function checkUnusedEntries(chapters: ReadChapter[], options: CheckUnusedEntriesOptions): void {
  const { glossary, hasChronology, fileOf } = options
  const used = usedIn(chapters.filter(({ source }) => source.kind === 'text'))
  const defining = usedIn(chapters.filter(({ source }) => source.kind === 'glossary'))
  const unused = glossary.filter(
    (entry) => entry.definition !== '' && !used.has(entry.id) && !(hasChronology && isDated(entry)),
  )
  const [first] = unused
  if (!first) return
  const byDefinitions = unused.filter(({ id }) => defining.has(id))
  const byNothing = unused.filter(({ id }) => !defining.has(id))
  const sentences = [
    ...(byNothing.length > 0 ? [`${counted(byNothing)} used by no text: ${named(byNothing)}.`] : []),
    ...(byDefinitions.length > 0
      ? [`${counted(byDefinitions)} used only by other definitions: ${named(byDefinitions)}.`]
      : []),
  ]
  const { file, line, column } = first.place
  report(fileOf(file), 'entry-is-used', { reason: sentences.join(' '), place: { line, column } })
}

/** Persons have their list, which is no use of their names. */
function isDated({ type, begin, end }: GlossaryEntry): boolean {
  return type !== 'person' && (begin ?? end) !== undefined
}

function usedIn(chapters: ReadChapter[]): Set<string> {
  return new Set(chapters.flatMap(({ facts }) => [...facts.terms, ...facts.mentions.map(({ entry }) => entry)]))
}

function counted(entries: GlossaryEntry[]): string {
  return entries.length === 1 ? 'One entry is' : `${entries.length} entries are`
}

function named(entries: GlossaryEntry[]): string {
  const more = entries.length > most ? ` and ${entries.length - most} more` : ''
  return `${entries
    .slice(0, most)
    .map(({ term }) => `“${term}”`)
    .join(', ')}${more}`
}
