import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Edition } from '../../../edition/types.ts'
import { placeKey } from '../destination-name.ts'
import { otherChapterUrl } from '../print-origin.ts'
import type { SettledBook } from '../print-until-settled.ts'

const name = (text: string) => PDFName.of(text)

/**
 * Turns the links of a copied page that lead to another chapter into links to its named destination, and says of every
 * link in words where it leads, as screen readers ask.
 */
export function mendLinks(page: PDFDict, { edition, book }: { edition: Edition; book: SettledBook }): void {
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)
  for (let index = 0; annotations && index < annotations.size(); index++) {
    const link = annotations.lookup(index, PDFDict)
    if (link.get(name('Subtype')) !== name('Link')) continue
    const address = addressOf(link)
    const destination = destinationOf(link, address)
    if (destination === undefined) {
      link.set(name('Contents'), PDFHexString.fromText(address ?? ''))
      continue
    }
    link.delete(name('A'))
    link.set(name('Dest'), PDFString.of(destination))
    link.set(name('Contents'), PDFHexString.fromText(`${edition.labels.page} ${pageLabel(book, destination)}`))
  }
}

function addressOf(link: PDFDict): string | undefined {
  const uri = link.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'))
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined
}

function destinationOf(link: PDFDict, address: string | undefined): string | undefined {
  const other = otherChapterUrl('')
  if (address?.startsWith(other)) return address.slice(other.length)
  const own = link.lookup(name('Dest'))
  return own instanceof PDFName ? own.decodeText() : undefined
}

function pageLabel({ map }: SettledBook, destination: string): string {
  const page = map.places[placeKey(destination)]
  return (page === undefined ? undefined : map.labels[page]) ?? ''
}
