import type { ReadChapter } from './facts.ts'
import type { NoteSettings, Settings } from './settings.ts'

/** Chapter id → how many notes are counted before its first: none, unless numbers go on through the book. */
export function noteOffsets(chapters: ReadChapter[], numbering: NoteSettings['numbering']): Record<string, number> {
  let count = 0
  const offsets: Record<string, number> = {}
  for (const { facts } of chapters) {
    offsets[facts.id] = numbering === 'book' ? count : 0
    count += facts.notes.length
  }
  return offsets
}

/** Chapter id → name of the stretch of text within which its short forms refer back. */
export function stretchNames(chapters: ReadChapter[], reset: Settings['citationReset']): Record<string, string> {
  let name = ''
  let matter: string | undefined
  const names: Record<string, string> = {}
  for (const { source, facts } of chapters) {
    const begins = reset === 'part' && (source.part !== undefined || source.matter !== matter)
    if (reset === 'chapter' || begins) name = facts.id
    matter = source.matter
    names[facts.id] = name
  }
  return names
}
