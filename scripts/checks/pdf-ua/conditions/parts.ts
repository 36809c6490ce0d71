import { type PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { listAt } from '../list-at.ts'
import { lookIn } from '../look-in.ts'
import { numberAt } from '../number-at.ts'
import { streamContent } from '../stream-content.ts'
import { textAt } from '../text-at.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/**
 * Checkpoints 20, 21, 25, 26 and 30-001: optional content, files, forms of XFA, encryption and foreign pages, none of which
 * a printed book has. `objects` are the XObjects that are drawn.
 */
export function partProblems({ pdf, catalog }: UaDocument, objects: Set<PDFDict>): UaProblem[] {
  const problems: UaProblem[] = []
  const report = (condition: string, reason: string) => problems.push({ condition, reason })
  const main = dictAt(catalog, 'OCProperties', 'D')
  const others = listAt(catalog, 'OCProperties', 'Configs').map((item) => dictAt(catalog.context.lookup(item)))
  if (main && !textAt(main, 'Name')) report('20-002', 'The optional content’s own configuration has no name.')
  for (const each of others)
    if (!textAt(each, 'Name')) report('20-001', 'A configuration of optional content has no name.')
  for (const each of [main, ...others])
    if (lookIn(each, 'AS')) report('20-003', 'A configuration of optional content switches layers by itself.')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const file = object instanceof PDFStream ? undefined : dictAt(object)
    if (file && lookIn(file, 'EF') && !(textAt(file, 'F') && textAt(file, 'UF')))
      report('21-001', 'An embedded file has no name.')
  }
  if (xfaIsDynamic(catalog)) report('25-001', 'The form needs dynamic XFA.')
  for (const object of objects) if (lookIn(object, 'Ref')) report('30-001', 'A page of another document is shown.')
  return [
    ...problems,
    ...encryptionProblems(dictAt(pdf.context.lookup(pdf.context.trailerInfo.Encrypt as PDFObject | undefined))),
  ]
}

function xfaIsDynamic(catalog: PDFDict): boolean {
  return listAt(catalog, 'AcroForm', 'XFA').some((item) =>
    /<dynamicRender>\s*required/.test(streamContent(catalog.context.lookup(item))?.toString('utf8') ?? ''),
  )
}

/** Bit 10 of the permissions lets screen readers take the text. */
function encryptionProblems(encryption: PDFDict | undefined): UaProblem[] {
  if (!encryption) return []
  const permissions = numberAt(encryption, 'P')
  if (permissions === undefined) return [{ condition: '26-001', reason: 'The file is encrypted and grants nothing.' }]
  if ((permissions & 512) !== 0) return []
  return [{ condition: '26-002', reason: 'The file does not let screen readers take its text.' }]
}
