import type { Memory } from '../../../edition/memory.ts'
import type { Edition } from '../../../edition/types.ts'
import { placeKey } from '../destination-name.ts'
import { pageGeometry } from '../page-geometry.ts'
import type { SettledBook } from '../print-until-settled.ts'
import { BookFile } from './book-file.ts'
import { copySection, type GrowingBook } from './copy-section.ts'
import { describeDocument } from './describe-document.ts'
import { BookFonts } from './fonts/book-fonts.ts'
import { linkSentence } from './link-sentence.ts'
import { pageLabelsEntry } from './page-labels-entry.ts'
import { PageList } from './page-list.ts'
import { SharedObjects } from './shared-objects.ts'
import { sortedTree } from './sorted-tree.ts'
import { BookTags } from './tags/book-tags.ts'
import { TagMender } from './tags/tag-mender.ts'
import { textString } from './text-string.ts'
import { writeOutline } from './write-outline.ts'

const pointsPerMillimetre = 72 / 25.4

/**
 * Joins the printed sections, with the blank pages between them, into one PDF 1.7 that keeps PDF/UA-1 (ISO 14289-1), with
 * everything that concerns the whole book. One section is in memory at a time. The same sections give the same bytes.
 */
export async function mergeSections(edition: Edition, book: SettledBook, memory?: Memory): Promise<Uint8Array> {
  const growing = emptyBook()
  const width = edition.theme.page.width * pointsPerMillimetre
  const box = `[0 0 ${width} ${edition.theme.page.height * pointsPerMillimetre}]`
  const cut = pageGeometry(edition).cut * pointsPerMillimetre
  const pageOf = (destination: string) => book.map.labels[book.map.places[placeKey(destination)] ?? -1]
  for (const [index, { section, firstPage }] of book.placements.entries()) {
    const bytes = book.printed[index]?.bytes
    if (!bytes) throw new Error(`The section ${section.id} was not printed.`)
    growing.pages.fillUpTo(firstPage, box)
    await copySection(growing, bytes, {
      cut,
      width,
      firstPage,
      memory,
      sentenceOf: (words, place) => linkSentence(words, place, { labels: edition.labels, pageOf }),
    })
  }
  growing.pages.fillUpTo(book.map.labels.length, box)
  return finish(growing, edition, book)
}

function emptyBook(): GrowingBook {
  const file = new BookFile()
  return {
    file,
    pages: new PageList(file),
    fonts: new BookFonts(file),
    shared: new SharedObjects(file),
    mender: new TagMender(),
    tags: new BookTags(file),
    destinations: new Map(),
  }
}

function finish({ file, pages, fonts, tags, destinations }: GrowingBook, edition: Edition, book: SettledBook) {
  fonts.write()
  const { info, entries } = describeDocument(file, edition.metadata)
  const catalogue = [
    '/Type /Catalog /Version /1.7',
    pages.finish(),
    tags.finish(),
    namedDestinations(file, destinations),
    writeOutline(file, edition, destinations),
    pageLabelsEntry(book.placements),
    entries,
  ]
  return file.finish(`/Root ${file.add(`<<${catalogue.join(' ')}>>`)} 0 R /Info ${info} 0 R`)
}

/** In the byte order that readers search them by; names are ASCII, whose code units are in that order. */
function namedDestinations(file: BookFile, destinations: Map<string, string>): string {
  const names = [...destinations].sort(([one], [other]) => (one < other ? -1 : 1))
  const tree = sortedTree(
    file,
    'Names',
    names.map(([name, place]) => [textString(name), place]),
  )
  return `/Names <</Dests ${tree} 0 R>>`
}
