import type { Heading } from '../../../edition/facts.ts'
import type { Edition, FinishedChapter } from '../../../edition/types.ts'
import { destinationName } from '../destination-name.ts'
import type { BookFile } from './book-file.ts'
import { textString } from './text-string.ts'

interface Entry {
  text: string
  destination: string
  kids: Entry[]
}

/**
 * Writes the bookmarks: parts, chapters, and their sections. Parts are open, chapters closed. Returns the entries of the
 * catalogue that show them.
 */
export function writeOutline(file: BookFile, edition: Edition, destinations: Map<string, string>): string {
  const entries = outlineEntries(edition).filter(({ destination }) => destinations.has(destination))
  const root = file.reserve()
  file.write(root, `<</Type /Outlines ${hang(file, root, entries)} /Count ${openCount(entries)}>>`)
  return `/Outlines ${root} 0 R /PageMode /UseOutlines`
}

/** The bookmarks of an edition as a tree; a part holds the chapters up to the next part or the back matter. */
function outlineEntries({ chapters, labels }: Edition): Entry[] {
  const contents = { text: labels.contents, destination: destinationName('_contents'), kids: [] }
  const entries: Entry[] = []
  let part: Entry | undefined
  let contentsListed = false
  for (const [index, chapter] of chapters.entries()) {
    const opening = chapter.kind === 'title-page' || chapter.kind === 'imprint'
    if (!opening && !contentsListed) entries.push(contents)
    contentsListed ||= !opening
    if (chapter.matter !== 'body') part = undefined
    if (chapter.part !== undefined) {
      part = { text: chapter.part, destination: destinationName(`_part-${index}`), kids: [] }
      entries.push(part)
    }
    const holder = part ? part.kids : entries
    holder.push(chapterEntry(chapter))
  }
  return entries
}

function chapterEntry(chapter: FinishedChapter): Entry {
  const text = chapter.number === undefined ? chapter.title : `${chapter.number}. ${chapter.title}`
  const destination = destinationName(chapter.id)
  return {
    text,
    destination,
    kids: sectionEntries(
      chapter.id,
      chapter.headings.filter(({ level }) => level > 1),
    ),
  }
}

function sectionEntries(chapter: string, headings: Heading[]): Entry[] {
  const entries: Entry[] = []
  const open: { level: number; kids: Entry[] }[] = [{ level: 1, kids: entries }]
  for (const { level, id, text } of headings) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const entry = { text, destination: destinationName(chapter, id), kids: [] }
    open.at(-1)?.kids.push(entry)
    open.push({ level, kids: entry.kids })
  }
  return entries
}

/** Writes the entries below another; returns where they begin and end. */
function hang(file: BookFile, parent: number, entries: Entry[]): string {
  const numbers = entries.map(() => file.reserve())
  for (const [index, { text, destination, kids }] of entries.entries()) {
    const number = numbers[index] as number
    const [before, after] = [numbers[index - 1], numbers[index + 1]]
    const count = isPart(entries[index] as Entry) ? kids.length : -kids.length
    const links = [
      `/Title ${textString(text)} /Parent ${parent} 0 R /Dest ${textString(destination)}`,
      before === undefined ? '' : `/Prev ${before} 0 R`,
      after === undefined ? '' : `/Next ${after} 0 R`,
      hang(file, number, kids),
      count === 0 ? '' : `/Count ${count}`,
    ]
    file.write(number, `<<${links.filter(Boolean).join(' ')}>>`)
  }
  return numbers.length === 0 ? '' : `/First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R`
}

function openCount(entries: Entry[]): number {
  return entries.reduce((count, entry) => count + 1 + (isPart(entry) ? entry.kids.length : 0), 0)
}

function isPart({ destination }: Entry): boolean {
  return destination.startsWith('_part-')
}
