import type { LockedChapter } from '../paragraph-lock.ts'
import type { Matter } from '../types.ts'
import { compareLabels } from './compare-labels.ts'
import { labelBetween } from './label-between.ts'
import { lettersOf } from './letters-of.ts'
import { romanNumeral } from './roman-numeral.ts'

export interface ChapterToName {
  id: string
  matter: Matter
  /** As the book numbers it. */
  number?: number | undefined
  /** Of its paragraphs. */
  hashes: string[]
}

/** Chapter id → what its references begin with. A chapter that is known keeps its name, under a new id too. */
export function nameChapters(chapters: ChapterToName[], locked: LockedChapter[]): Map<string, string> {
  const names = new Map(
    chapters.flatMap(({ id }) => nameOf(locked.find((chapter) => chapter.id === id)).map((name) => [id, name])),
  )
  for (const [id, name] of renamed(chapters, locked)) names.set(id, name)
  const used = new Set(locked.map(({ name }) => name))
  for (const chapter of chapters) {
    if (names.has(chapter.id)) continue
    const name =
      chapter.matter === 'body' ? bodyName(chapter, { chapters, names, used }) : matterName(chapter.matter, used)
    names.set(chapter.id, name)
    used.add(name)
  }
  return names
}

function nameOf(chapter: LockedChapter | undefined): string[] {
  return chapter ? [chapter.name] : []
}

/** Chapters whose file has another name now: at least half of their paragraphs are those of a chapter that is gone. */
function renamed(chapters: ChapterToName[], locked: LockedChapter[]): Map<string, string> {
  const present = new Set(chapters.map(({ id }) => id))
  const known = new Set(locked.map(({ id }) => id))
  const gone = locked
    .filter(({ id }) => !present.has(id))
    .map(({ name, paragraphs }) => ({ name, hashes: new Set(paragraphs.map(({ hash }) => hash)) }))
  const names = new Map<string, string>()
  for (const { id, hashes } of chapters.filter((chapter) => !known.has(chapter.id))) {
    const shared = gone.map((chapter) => hashes.filter((hash) => chapter.hashes.has(hash)).length)
    const most = Math.max(0, ...shared)
    const found = most > 0 && most * 2 >= hashes.length ? gone.splice(shared.indexOf(most), 1)[0] : undefined
    if (found) names.set(id, found.name)
  }
  return names
}

interface Naming {
  chapters: ChapterToName[]
  names: Map<string, string>
  used: ReadonlySet<string>
}

/** At the end the book’s number, or the next that is free; between two others as a paragraph between two is named. */
function bodyName({ id, number }: ChapterToName, { chapters, names, used }: Naming): string {
  const at = chapters.findIndex((chapter) => chapter.id === id)
  const bodyNames = (from: ChapterToName[]) => from.flatMap((chapter) => names.get(chapter.id) ?? []).filter(isOfBody)
  const before = bodyNames(chapters.slice(0, at)).at(-1) ?? '0'
  const after = bodyNames(chapters.slice(at + 1)).find((name) => compareLabels(before, name) < 0)
  if (after !== undefined) return labelBetween(before, after, (name) => used.has(name))
  const last = Math.max(0, ...[...used].filter(isOfBody).map((name) => Number.parseInt(name, 10)))
  return String(number !== undefined && number > last ? number : last + 1)
}

function isOfBody(name: string): boolean {
  return /^\d/.test(name)
}

/** Roman numerals in front of the body, capitals behind it. */
function matterName(matter: Matter, used: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = matter === 'front' ? romanNumeral(count) : lettersOf(count).toUpperCase()
    if (!used.has(name)) return name
  }
}
