import { archiveIsSound } from './epub/archive-is-sound.ts'
import { linksLeadSomewhere } from './epub/links-lead-somewhere.ts'
import { metadataIsValid } from './epub/metadata-is-valid.ts'
import { navigationAgrees } from './epub/navigation-agrees.ts'
import { notesLeadBack } from './epub/notes-lead-back.ts'
import { pagesTurnWithLines } from './epub/pages-turn-with-lines.ts'
import { picturesAreDescribed } from './epub/pictures-are-described.ts'
import { rolesAreKnown } from './epub/roles-are-known.ts'
import { spineIsWhole } from './epub/spine-is-whole.ts'
import { stylesStayInside } from './epub/styles-stay-inside.ts'
import { type OpenedEpub, openEpub } from './open-epub.ts'
import type { Problem } from './problem.ts'

const checks = [
  archiveIsSound,
  spineIsWhole,
  linksLeadSomewhere,
  navigationAgrees,
  notesLeadBack,
  metadataIsValid,
  rolesAreKnown,
  picturesAreDescribed,
  stylesStayInside,
  pagesTurnWithLines,
]

/**
 * What our own EPUB must have, without Java, EPUBCheck’s knowledge aside: each of the checks says what. An empty list is a
 * sound book.
 */
export function epubIsSound(bytes: Uint8Array): Problem[] {
  let book: OpenedEpub
  try {
    book = openEpub(bytes)
  } catch (error) {
    return [{ reason: `The EPUB cannot be opened: ${error instanceof Error ? error.message : error}` }]
  }
  return checks.flatMap((check) => check(book))
}
