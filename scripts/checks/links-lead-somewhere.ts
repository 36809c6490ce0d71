import { destinationName } from './destination-name.ts'
import { leadsToPage } from './leads-to-page.ts'
import { lookIn } from './pdf-ua/look-in.ts'
import { textAt } from './pdf-ua/text-at.ts'
import type { UaDocument } from './pdf-ua/ua-document.ts'
import type { Problem } from './problem.ts'

/** A problem for every link inside the book that leads to no page of it, and for every address that only a build knows. */
export function linksLeadSomewhere(document: UaDocument): Problem[] {
  const leads = leadsToPage(document)
  return document.annotations.flatMap(({ page, dict, subtype }) => {
    if (subtype !== 'Link') return []
    const address = textAt(dict, 'A', 'URI')
    const target = lookIn(dict, 'Dest') ?? lookIn(dict, 'A', 'D')
    if (address === undefined ? leads(target) : !/^edition:|\.invalid\//.test(address)) return []
    const where = address ?? destinationName(target) ?? String(target)
    return [{ reason: `A link to ${where} leads nowhere.`, page: page.number }]
  })
}
