/**
 * Ids that Octavo itself gives inside a chapter: to notes, their calls, citations, figures, emendations, marks of
 * the index and the places where a printed page begins.
 */
const reserved =
  /^(?:print-page-.*|(?:note|note-call|editor-note|editor-note-call|citation|figure|emendation|index)-\d+(?:-\d+)?)$/

/** Whether an id is Octavo’s own, so that neither an author nor the text of a heading may give it. */
export function isReservedId(id: string): boolean {
  return reserved.test(id)
}
