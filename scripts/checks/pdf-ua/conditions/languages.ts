import { dictAt } from '../dict-at.ts'
import { listAt } from '../list-at.ts'
import { lookIn } from '../look-in.ts'
import { streamContent } from '../stream-content.ts'
import type { StructElement } from '../struct-element.ts'
import { textAt } from '../text-at.ts'
import type { UaDocument, UaPage } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** BCP 47, by its form. */
const tag = /^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[xi](?:-[A-Za-z0-9]{1,8})+)$/

/** Checkpoint 11: the language of everything that can be read out is known. `withoutTag` are pages with words that no tag names one for. */
export function languageProblems(document: UaDocument, withoutTag: UaPage[]): UaProblem[] {
  const { catalog, structure, annotations } = document
  const problems: UaProblem[] = []
  const report = (condition: string, reason: string, page?: UaPage) =>
    problems.push({ condition, reason, ...(page ? { page: page.number } : {}) })
  for (const { dict, written } of structure.elements) {
    const own = textAt(dict, 'Lang')
    if (own !== undefined && !tag.test(own)) report('11-001', `A ${written} is in “${own}”, which is no language.`)
  }
  if (tag.test(textAt(catalog, 'Lang') ?? '')) return problems
  for (const page of withoutTag) report('11-001', 'Nothing says in which language the words are.', page)
  for (const element of structure.elements) {
    if (['Alt', 'ActualText', 'E'].some((key) => textAt(element.dict, key)) && !hasLanguage(element))
      report('11-002', `Nothing says in which language the text for a ${element.written} is.`)
  }
  if (lookIn(catalog, 'Outlines', 'First')) report('11-003', 'Nothing says in which language the outline is.')
  for (const { dict, page } of annotations) {
    if (textAt(dict, 'Contents')) report('11-004', 'Nothing says in which language an annotation’s words are.', page)
  }
  for (const field of listAt(catalog, 'AcroForm', 'Fields')) {
    if (textAt(dictAt(catalog.context.lookup(field)), 'TU'))
      report('11-005', 'Nothing says in which language a field’s name is.')
  }
  const xmp = streamContent(lookIn(catalog, 'Metadata'))?.toString('utf8') ?? ''
  if (xmp && !/xml:lang=["'](?!x-default)/.test(xmp))
    report('11-006', 'Nothing says in which language the metadata are.')
  return problems
}

function hasLanguage(element: StructElement): boolean {
  return textAt(element.dict, 'Lang') !== undefined || (element.parent !== undefined && hasLanguage(element.parent))
}
