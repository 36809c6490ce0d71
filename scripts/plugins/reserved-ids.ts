/**
 * Ids that Octavo itself gives inside a chapter: to paragraphs, notes, their calls, citations, figures, emendations, uses of
 * terms, marks of the index, the places where a printed page begins, and what a page of the web edition has besides.
 */
const reserved =
  /^(?:print-page-.*|original-page-.*|page-text|popover-\d+(?:-term|-text)?|p-(?:\d[\da-z-]*|[ivxlcdm]+|[A-Z]+)-\d[\da-z-]*|(?:note|note-call|editor-note|editor-note-call|citation|figure|emendation|term|gloss|index)-\d+(?:-\d+)?)$/

/** Whether an id is Octavo’s own, so that neither an author nor the text of a heading may give it. */
export function isReservedId(id: string): boolean {
  return reserved.test(id)
}
