import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { isIntroduction } from '../plugins/abbreviations/is-introduction.ts'
import { spellsOut } from '../plugins/abbreviations/spells-out.ts'
import type { ReadChapter, TermMention } from './facts.ts'
import type { GlossaryEntry } from './types.ts'

export interface CheckAbbreviationsOptions {
  glossary: GlossaryEntry[]
  fileOf(path: string): VFile
}

interface PlacedMention extends TermMention {
  /** Title of the chapter. */
  chapter: string
}

/**
 * Reports short forms that the book uses before it has said in running text what they are short for: one message for an
 * entry, at the first place. “New Economic Policy (NEP)” and “NEP (New Economic Policy)” are right. What a note says counts
 * in that note alone.
 */
export function checkAbbreviations(chapters: ReadChapter[], { glossary, fileOf }: CheckAbbreviationsOptions): void {
  const mentions = mentionsByEntry(chapters)
  for (const entry of glossary) {
    if (entry.abbreviations.length === 0 || isShort(entry.term, entry)) continue
    const uses = mentions.get(entry.id) ?? []
    const early = firstUnexplained(uses, entry, fileOf)
    if (early)
      tell(
        early,
        entry,
        uses.find((use) => explains(use, entry) && use.note === undefined),
        fileOf,
      )
  }
}

function mentionsByEntry(chapters: ReadChapter[]): Map<string, PlacedMention[]> {
  const byEntry = new Map<string, PlacedMention[]>()
  for (const { source, facts } of chapters) {
    if (source.kind !== 'text') continue
    for (const mention of facts.mentions) {
      const placed = { ...mention, chapter: facts.title }
      const others = byEntry.get(mention.entry)
      if (others) others.push(placed)
      else byEntry.set(mention.entry, [placed])
    }
  }
  return byEntry
}

function firstUnexplained(
  uses: PlacedMention[],
  entry: GlossaryEntry,
  fileOf: CheckAbbreviationsOptions['fileOf'],
): PlacedMention | undefined {
  let noteThatExplains: string | undefined
  for (const [index, use] of uses.entries()) {
    const inNote = use.note !== undefined
    const name = `${use.place.file} ${use.note}`
    if (explains(use, entry)) {
      if (!inNote) return undefined
      noteThatExplains = name
    } else if (isShort(use.text, entry) || use.abbreviation) {
      if (inNote && noteThatExplains === name) continue
      const next = uses[index + 1]
      if (!next || !explains(next, entry) || !introduces(use, next, fileOf)) return use
      if (!inNote) return undefined
      noteThatExplains = name
    }
  }
  return undefined
}

function explains(use: TermMention, entry: GlossaryEntry): boolean {
  return !use.abbreviation && !isShort(use.text, entry) && spellsOut(use.text, entry)
}

function isShort(text: string, { abbreviations }: GlossaryEntry): boolean {
  return abbreviations.includes(text)
}

/** Whether the second stands beside the first in one sentence, and so says what the first is. */
function introduces(first: TermMention, second: TermMention, fileOf: CheckAbbreviationsOptions['fileOf']): boolean {
  if (first.note !== second.note || first.paragraph !== second.paragraph) return false
  const lines = String(fileOf(first.place.file)).split('\n')
  const offset = ({ line, column }: TermMention['place']) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
  const between = lines.join('\n').slice(offset(first.place) + first.text.length, offset(second.place))
  return isIntroduction(between)
}

function tell(
  use: PlacedMention,
  { term }: GlossaryEntry,
  later: PlacedMention | undefined,
  fileOf: CheckAbbreviationsOptions['fileOf'],
): void {
  const { file, line, column } = use.place
  const where = later
    ? `comes only in “${later.chapter}”, line ${later.place.line}`
    : 'stands nowhere in the running text'
  report(fileOf(file), 'abbreviation-follows-expansion', {
    reason: `“${use.text}” is used here before its reader is told what it is short for: “${term}” ${where}.`,
    place: { line, column },
    actual: use.text,
    expected: [`${term} (${use.text})`],
    ...(later ? { cause: { reason: 'where it is written out', ...later.place } } : {}),
  })
}
