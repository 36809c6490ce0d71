import { lookIn } from '../look-in.ts'
import { streamContent } from '../stream-content.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Checkpoints 06 and 07: the document says in XMP that it keeps PDF/UA-1 and what its title is, and has viewers show it. */
export function metadataProblems({ catalog }: UaDocument): UaProblem[] {
  const problems: UaProblem[] = []
  const report = (condition: string, reason: string) => problems.push({ condition, reason })
  const xmp = streamContent(lookIn(catalog, 'Metadata'))?.toString('utf8')
  if (xmp === undefined) report('06-001', 'The document has no XMP metadata.')
  else {
    if (!/pdfuaid:part\s*(?:>\s*1\s*<|=\s*["']1["'])/.test(xmp)) report('06-002', 'The metadata do not name PDF/UA-1.')
    if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>\s*[^<\s]/.test(xmp)) report('06-003', 'The metadata have no title.')
  }
  const shown = lookIn(catalog, 'ViewerPreferences', 'DisplayDocTitle')
  if (!shown) report('07-001', 'The document does not ask viewers to show its title.')
  else if (String(shown) !== 'true') report('07-002', 'The document asks viewers to show its file’s name for a title.')
  return problems
}
