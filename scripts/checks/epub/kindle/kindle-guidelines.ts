import { openEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'
import { kindleContents } from './kindle-contents.ts'
import { kindleCover } from './kindle-cover.ts'
import { kindleDocuments } from './kindle-documents.ts'
import { kindlePictures } from './kindle-pictures.ts'
import { kindleStyles } from './kindle-styles.ts'

/**
 * Where an EPUB departs from the Kindle Publishing Guidelines (Amazon, for books of running text) in what a program can
 * tell; the sections that are named are those of the editions of 2015.1 and 2019.2. An empty list is a book that keeps
 * them. Throws as `openEpub` does.
 */
export function kindleGuidelines(bytes: Uint8Array): Problem[] {
  const book = openEpub(bytes)
  return [kindleCover, kindleContents, kindleDocuments, kindlePictures, kindleStyles].flatMap((check) => check(book))
}
