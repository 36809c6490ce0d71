import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { lookIn } from '../look-in.ts'
import { nameAt } from '../name-at.ts'
import { numberAt } from '../number-at.ts'
import { streamContent } from '../stream-content.ts'
import type { StructElement } from '../struct-element.ts'
import { textAt } from '../text-at.ts'
import type { UaAnnotation, UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** The subtypes of ISO 32000-1, table 169. */
const subtypes = new Set(
  [
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup',
    'FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact',
  ].flatMap((names) => names.split(' ')),
)

type Report = (condition: string, reason: string) => void

/** Checkpoint 28: annotations stand in tags of their kind, in the order of the tags, and can be read out. */
export function annotationProblems(document: UaDocument): UaProblem[] {
  const problems: UaProblem[] = []
  const owners = new Map<PDFRef, StructElement>()
  for (const element of document.structure.elements) for (const ref of element.annotations) owners.set(ref, element)
  for (const annotation of document.annotations) {
    const report: Report = (condition, reason) => problems.push({ condition, reason, page: annotation.page.number })
    const owner = annotation.ref && owners.get(annotation.ref)
    if (annotation.subtype === 'PrinterMark') printerMark(annotation, owner, report)
    else if (annotation.subtype === 'TrapNet') report('28-007', 'There is a trap network.')
    else if (isShown(annotation)) judge(annotation, owner, document, report)
  }
  for (const { dict, number } of new Set(document.annotations.map(({ page }) => page))) {
    const order = nameAt(dict, 'Tabs')
    if (order === undefined)
      problems.push({ condition: '28-008', reason: 'Nothing says in which order links follow.', page: number })
    else if (order !== 'S')
      problems.push({ condition: '28-009', reason: 'Links do not follow in the order of the tags.', page: number })
  }
  return problems
}

/** Hidden annotations and popups are excepted. */
function isShown({ subtype, dict }: UaAnnotation): boolean {
  return subtype !== 'Popup' && ((numberAt(dict, 'F') ?? 0) & 2) === 0
}

function judge(annotation: UaAnnotation, owner: StructElement | undefined, document: UaDocument, report: Report): void {
  const { subtype, dict } = annotation
  const within = (type: string) => {
    for (let each = owner; each; each = each.parent) if (each.type === type) return true
    return false
  }
  const words = textAt(dict, 'Contents')?.trim()
  const alternative = owner && textAt(owner.dict, 'Alt')
  if (!subtypes.has(subtype)) report('28-006', `PDF 1.7 has no annotation “${subtype}”.`)
  if (subtype === 'Link') {
    if (!within('Link')) report('28-011', 'A link stands in no Link.')
    if (!words) report('28-012', 'A link does not say in words where it leads.')
  } else if (subtype === 'Widget') {
    if (!within('Form')) report('28-010', 'A field stands in no Form.')
    if (!textAt(dict, 'TU') && !textAt(dict, 'Parent', 'TU') && !alternative) report('28-005', 'A field has no name.')
  } else if (!within('Annot')) report('28-002', `A ${subtype} stands in no Annot.`)
  if (subtype !== 'Link' && subtype !== 'Widget' && !words && !alternative)
    report('28-004', `A ${subtype} has no words.`)
  if (subtype === 'FileAttachment' && !(textAt(dict, 'FS', 'F') && textAt(dict, 'FS', 'UF')))
    report('28-016', 'An attached file has no name.')
  mediaClip(dictAt(dict, 'A', 'R', 'C'), report)
  const key = numberAt(dict, 'StructParent')
  const back = key === undefined ? undefined : dictAt(document.pdf.context.lookup(document.parents.get(key)))
  if (owner && back !== owner.dict)
    report('structure', `The parent tree does not lead from a ${subtype} back to its ${owner.written}.`)
}

function mediaClip(clip: PDFDict | undefined, report: Report): void {
  if (!clip || nameAt(clip, 'S') !== 'MCD') return
  if (!textAt(clip, 'CT')) report('28-014', 'A media clip does not say of which kind it is.')
  if (!lookIn(clip, 'Alt')) report('28-015', 'A media clip has no alternative text.')
}

function printerMark({ dict }: UaAnnotation, owner: StructElement | undefined, report: Report): void {
  if (owner) report('28-017', 'A printer’s mark stands in the structure tree.')
  const appearance = streamContent(lookIn(dict, 'AP', 'N'))?.toString('latin1')
  if (appearance !== undefined && !/^\s*\/Artifact\b[\s\S]*\bEMC\s*$/.test(appearance))
    report('28-018', 'A printer’s mark is not an artifact.')
}
