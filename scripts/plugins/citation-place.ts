/** The id of the place of a citation that makes no note. */
export function citationPlace(id: string): string {
  return `citation-${id.replace(/^c/, '')}`
}
