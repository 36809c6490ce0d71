import type { StructElement } from '../struct-element.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

interface Family {
  condition: string
  /** Type → what may stand directly in it. */
  kids: Record<string, string[]>
  /** Type → what it may stand in directly. */
  parents: Record<string, string[]>
}

/** As tables 333, 336, 337 and 338 of ISO 32000-1 have it. */
const families: Family[] = [
  {
    condition: '09-004',
    kids: {
      Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
      ...{ THead: ['TR'], TBody: ['TR'], TFoot: ['TR'], TR: ['TH', 'TD'] },
    },
    parents: {
      TR: ['Table', 'THead', 'TBody', 'TFoot'],
      ...{ TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], TFoot: ['Table'] },
    },
  },
  { condition: '09-005', kids: { L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] }, parents: { LI: ['L'], LBody: ['LI'] } },
  {
    condition: '09-006',
    kids: { TOC: ['TOC', 'TOCI', 'Caption'], TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
    parents: { TOCI: ['TOC'] },
  },
  {
    condition: '09-007',
    kids: { Ruby: ['RB', 'RT', 'RP'] },
    parents: { RB: ['Ruby'], RT: ['Ruby'], RP: ['Ruby'] },
  },
  { condition: '09-008', kids: { Warichu: ['WT', 'WP'] }, parents: { WT: ['Warichu'], WP: ['Warichu'] } },
]

/** Checkpoint 09 as far as a program can tell: the parts of tables, lists, contents and glosses stand in one another. */
export function nestingProblems({ structure }: UaDocument): UaProblem[] {
  return structure.elements.flatMap((element) =>
    families.flatMap((family) => [...kidProblems(element, family), ...parentProblems(element, family)]),
  )
}

function kidProblems({ type, kids, marks }: StructElement, { condition, kids: rules }: Family): UaProblem[] {
  const allowed = rules[type]
  if (!allowed) return []
  const wrong = kids
    .filter((kid) => !allowed.includes(kid.type))
    .map((kid) => `A ${kid.type} stands directly in a ${type}.`)
  if (marks.length > 0) wrong.push(`Content stands directly in a ${type}.`)
  if (type === 'Table' && kids.filter((kid) => kid.type === 'THead').length > 1) wrong.push('A table has two heads.')
  if (type === 'Table' && kids.slice(1, -1).some((kid) => kid.type === 'Caption'))
    wrong.push('The caption of a table is neither its first nor its last part.')
  return wrong.map((reason) => ({ condition, reason }))
}

function parentProblems({ type, parent }: StructElement, { condition, parents }: Family): UaProblem[] {
  const allowed = parents[type]
  if (!allowed || (parent && allowed.includes(parent.type))) return []
  return [{ condition, reason: `A ${type} stands in ${parent ? `a ${parent.type}` : 'nothing'}.` }]
}
