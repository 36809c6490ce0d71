/** A content stream in which the tagged content with these numbers is an artifact of the layout instead. */
export function makeArtifacts(source: string, marks: number[]): string {
  if (marks.length === 0) return source
  const opening = new RegExp(`/\\w+\\s*<<\\s*/MCID (?:${marks.join('|')})\\s*>>\\s*BDC`, 'g')
  return source.replace(opening, '/Artifact <</Type /Layout>> BDC')
}
