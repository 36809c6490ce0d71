import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { listAt } from '../list-at.ts'
import { numberAt } from '../number-at.ts'
import { type OpenMark, type ReadContent, readContent } from '../read-content.ts'
import type { UaDocument, UaPage } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

const [langKey, markedKey, suspectsKey] = ['Lang', 'Marked', 'Suspects'].map((key) => PDFName.of(key)) as [
  PDFName,
  PDFName,
  PDFName,
]

export interface ContentProblems extends ReadContent {
  problems: UaProblem[]
  /** Pages that show words whose language no tag and no mark names. */
  withoutLanguage: UaPage[]
}

/** Checkpoints 01 and 30-002: everything on a page is either tagged and in the structure tree, or an artifact. */
export function contentProblems(document: UaDocument): ContentProblems {
  const problems: UaProblem[] = []
  const withoutLanguage = new Set<UaPage>()
  const forms = new Set<PDFDict>()
  const marked = elementsOfMarks(document)
  const report = (condition: string, page: UaPage, reason: string) =>
    problems.push({ condition, page: page.number, reason })
  const untagged = new Map<UaPage, number>()
  const read = readContent(document, {
    painted: (page, marks, isText) => {
      if (marks.some(({ artifact }) => artifact)) return
      const element = marks.map(({ mark }) => marked.get(page)?.get(mark ?? -1)).find(Boolean)
      if (!element) untagged.set(page, (untagged.get(page) ?? 0) + 1)
      else if (isText && !marks.some(({ language }) => language) && !element.language) withoutLanguage.add(page)
    },
    opened: (page, { artifact, mark }, above) => {
      if (artifact && above.some(isTagged)) report('01-003', page, 'An artifact stands inside tagged content.')
      if (mark !== undefined && above.some((each) => each.artifact))
        report('01-004', page, 'Tagged content stands inside an artifact.')
    },
    formWithMarks: (page, form) => {
      if (forms.has(form)) report('30-002', page, 'A form with tagged content is drawn more than once.')
      forms.add(form)
    },
  })
  for (const [page, count] of untagged)
    report('01-005', page, `${count} operators paint what is neither tagged nor an artifact.`)
  return {
    ...read,
    problems: [...problems, ...parentProblems(document), ...suspects(document)],
    withoutLanguage: [...withoutLanguage],
  }
}

function isTagged({ mark }: OpenMark): boolean {
  return mark !== undefined
}

/** By page and mark, the element that the parent tree names, if the structure tree holds it. */
function elementsOfMarks({
  pages,
  parents,
  structure,
  pdf,
}: UaDocument): Map<UaPage, Map<number, { language: boolean }>> {
  const byPage = pages.map((page) => {
    const list = listAt(pdf.context.lookup(parents.get(numberAt(page.dict, 'StructParents') ?? -1)))
    const elements = list.flatMap((item, mark) => {
      const element = structure.byDict.get(dictAt(pdf.context.lookup(item)) as PDFDict)
      if (!element) return []
      let language = false
      for (let each: typeof element | undefined = element; each && !language; each = each.parent)
        language = each.dict.has(langKey)
      return [[mark, { language }] as const]
    })
    return [page, new Map(elements)] as const
  })
  return new Map(byPage)
}

/** The tree from the top and the way back from the page must agree (ISO 32000-1, 14.7.4.4). */
function parentProblems({ pages, parents, structure, pdf }: UaDocument): UaProblem[] {
  const problems: UaProblem[] = []
  const byRef = new Map<PDFRef | undefined, UaPage>(pages.map((page) => [page.ref, page]))
  const lists = new Map(
    pages.map((page) => [page, listAt(pdf.context.lookup(parents.get(numberAt(page.dict, 'StructParents') ?? -1)))]),
  )
  for (const element of structure.elements) {
    for (const { page: ref, mark } of element.marks) {
      const page = byRef.get(ref)
      const list = page && lists.get(page)
      if (list && dictAt(pdf.context.lookup(list[mark])) === element.dict) continue
      const reason = `The parent tree does not lead from mark ${mark} back to its ${element.written}.`
      problems.push({ condition: 'structure', reason, ...(page ? { page: page.number } : {}) })
    }
    if (element.kids.length + element.marks.length + element.annotations.length === 0 && !mayBeEmpty.has(element.type))
      problems.push({ condition: 'structure', reason: `A ${element.written} holds nothing.` })
  }
  return problems
}

const mayBeEmpty = new Set(['TD', 'TH'])

function suspects({ catalog }: UaDocument): UaProblem[] {
  const root = dictAt(catalog, 'StructTreeRoot')
  const marked = String(dictAt(catalog, 'MarkInfo')?.lookup(markedKey)) === 'true'
  const problems: UaProblem[] = []
  if (!root || !marked) problems.push({ condition: '01-005', reason: 'The document is not tagged.' })
  if (String(dictAt(catalog, 'MarkInfo')?.lookup(suspectsKey)) === 'true')
    problems.push({ condition: '01-007', reason: 'The document says that its tags are suspect.' })
  return problems
}
