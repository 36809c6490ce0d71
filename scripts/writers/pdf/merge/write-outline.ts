import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Heading } from '../../../edition/facts.ts'
import type { Edition, FinishedChapter } from '../../../edition/types.ts'
import { destinationName } from '../destination-name.ts'

interface Entry {
  text: string
  destination: string
  kids: Entry[]
}

/** Writes the bookmarks: parts, chapters, and their sections. Parts are open, chapters closed. */
export function writeOutline(pdf: PDFDocument, edition: Edition, destinations: Map<string, PDFRef>): void {
  const entries = outlineEntries(edition).filter(({ destination }) => destinations.has(destination))
  const root = pdf.context.nextRef()
  const links = hang(pdf, root, entries)
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...links, Count: openCount(entries) }))
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
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

function hang(pdf: PDFDocument, parent: PDFRef, entries: Entry[]): { First?: PDFRef; Last?: PDFRef } {
  const refs = entries.map(() => pdf.context.nextRef())
  entries.forEach((entry, index) => {
    const ref = refs[index] as PDFRef
    const item: PDFDict = pdf.context.obj({
      Title: PDFHexString.fromText(entry.text),
      Parent: parent,
      Dest: PDFString.of(entry.destination),
      ...hang(pdf, ref, entry.kids),
    })
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    if (entry.kids.length > 0)
      item.set(PDFName.of('Count'), PDFNumber.of(isPart(entry) ? entry.kids.length : -entry.kids.length))
    pdf.context.assign(ref, item)
  })
  const [first, last] = [refs[0], refs.at(-1)]
  return first && last ? { First: first, Last: last } : {}
}

function openCount(entries: Entry[]): number {
  return entries.reduce((count, entry) => count + 1 + (isPart(entry) ? entry.kids.length : 0), 0)
}

function isPart({ destination }: Entry): boolean {
  return destination.startsWith('_part-')
}
