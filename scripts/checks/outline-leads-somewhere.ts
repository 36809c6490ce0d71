import type { PDFDict } from '@cantoo/pdf-lib'
import { leadsToPage } from './leads-to-page.ts'
import { dictAt } from './pdf-ua/dict-at.ts'
import { lookIn } from './pdf-ua/look-in.ts'
import { textAt } from './pdf-ua/text-at.ts'
import type { UaDocument } from './pdf-ua/ua-document.ts'
import type { Problem } from './problem.ts'

/** A problem for every entry of the outline that leads to no page, and for a document without one. */
export function outlineLeadsSomewhere(document: UaDocument): Problem[] {
  const leads = leadsToPage(document)
  const entries = entriesBelow(dictAt(document.catalog, 'Outlines'), new Set())
  if (entries.length === 0) return [{ reason: 'The PDF has no outline.' }]
  return entries
    .filter((entry) => !leads(lookIn(entry, 'Dest') ?? lookIn(entry, 'A', 'D')))
    .map((entry) => ({ reason: `The outline’s “${textAt(entry, 'Title') ?? ''}” leads nowhere.` }))
}

/** Those in a circle once. */
function entriesBelow(parent: PDFDict | undefined, seen: Set<PDFDict>): PDFDict[] {
  const entries: PDFDict[] = []
  for (let entry = dictAt(parent, 'First'); entry && !seen.has(entry); entry = dictAt(entry, 'Next')) {
    seen.add(entry)
    entries.push(entry, ...entriesBelow(entry, seen))
  }
  return entries
}
