import type { PDFObject } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { listAt } from '../list-at.ts'
import { nameAt } from '../name-at.ts'
import type { StructElement } from '../struct-element.ts'
import { textAt } from '../text-at.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/**
 * Checkpoint 15: a header cell says whether it heads a row or a column, unless the cells of its table name their headers;
 * and what they name exists.
 */
export function tableProblems({ structure }: UaDocument): UaProblem[] {
  return structure.elements
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => {
      const cells = cellsOf(table)
      const ids = new Set(cells.map(({ dict }) => textAt(dict, 'ID')))
      const named = cells.flatMap((cell) => headersOf(cell))
      const lost = named.filter((id) => !ids.has(id))
      const problems = lost.map((id) => ({
        condition: 'structure',
        reason: `A cell names the header “${id}”, which is missing.`,
      }))
      if (named.length > 0 && lost.length === 0) return problems
      const bare = cells.filter((cell) => cell.type === 'TH' && !attributes(cell).some((each) => nameAt(each, 'Scope')))
      return [...problems, ...bare.map(() => ({ condition: '15-003', reason: 'A header cell has no scope.' }))]
    })
}

function cellsOf(element: StructElement): StructElement[] {
  return element.kids.flatMap((kid) => {
    if (kid.type === 'Table') return []
    return kid.type === 'TH' || kid.type === 'TD' ? [kid] : cellsOf(kid)
  })
}

function attributes({ dict }: StructElement): (PDFObject | undefined)[] {
  return listAt(dict, 'A').map((item) => dictAt(dict.context.lookup(item)))
}

function headersOf(cell: StructElement): string[] {
  return attributes(cell).flatMap((each) =>
    listAt(each, 'Headers').map((id) => textAt(cell.dict.context.obj({ id }), 'id') ?? ''),
  )
}
