import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { listAt } from '../list-at.ts'
import { numberAt } from '../number-at.ts'
import type { OpenMark } from '../open-mark.ts'
import type { ContentVisitor } from '../read-content.ts'
import type { StructElement } from '../struct-element.ts'
import type { UaDocument, UaPage } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

const [langKey, markedKey, suspectsKey] = ['Lang', 'Marked', 'Suspects'].map((key) => PDFName.of(key)) as [
  PDFName,
  PDFName,
  PDFName,
]

export interface ContentProblems {
  problems: UaProblem[]
  /** Pages that show words whose language no tag and no mark names. */
  withoutLanguage: UaPage[]
}

/** Checkpoints 01 and 30-002: everything on a page is either tagged and in the structure tree, or an artifact. */
export class ContentConditions implements ContentVisitor {
  private readonly document: UaDocument
  private readonly problems: UaProblem[] = []
  private readonly withoutLanguage = new Set<UaPage>()
  private readonly forms = new Set<PDFDict>()
  private readonly untagged = new Map<UaPage, number>()
  /** What was judged last; text comes in many pieces with the same marks. */
  private judged: OpenMark | undefined

  constructor(document: UaDocument) {
    this.document = document
  }

  painted(page: UaPage, marks: OpenMark[], isText: boolean): void {
    const innermost = marks.at(-1)
    if (isText && innermost !== undefined && innermost === this.judged) return
    if (marks.some(({ artifact }) => artifact)) return
    const element = marks.find((mark) => mark.element)?.element
    if (!element) this.untagged.set(page, (this.untagged.get(page) ?? 0) + 1)
    else if (isText) {
      if (!marks.some(({ language }) => language) && !hasLanguage(element)) this.withoutLanguage.add(page)
      this.judged = innermost
    }
  }

  opened(page: UaPage, { artifact, mark }: OpenMark, above: OpenMark[]): void {
    if (artifact && above.some(isTagged)) this.report('01-003', page, 'An artifact stands inside tagged content.')
    if (mark !== undefined && above.some((each) => each.artifact))
      this.report('01-004', page, 'Tagged content stands inside an artifact.')
  }

  formWithMarks(page: UaPage, form: PDFDict): void {
    if (this.forms.has(form)) this.report('30-002', page, 'A form with tagged content is drawn more than once.')
    this.forms.add(form)
  }

  /** After the pages have been read. */
  finish(): ContentProblems {
    for (const [page, count] of this.untagged)
      this.report('01-005', page, `${count} operators paint what is neither tagged nor an artifact.`)
    return {
      problems: [...this.problems, ...parentProblems(this.document), ...suspects(this.document)],
      withoutLanguage: [...this.withoutLanguage],
    }
  }

  private report(condition: string, page: UaPage, reason: string): void {
    this.problems.push({ condition, page: page.number, reason })
  }
}

function isTagged({ mark }: OpenMark): boolean {
  return mark !== undefined
}

function hasLanguage(element: StructElement): boolean {
  return element.dict.has(langKey) || (element.parent !== undefined && hasLanguage(element.parent))
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
