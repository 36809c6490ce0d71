import { dictAt } from '../dict-at.ts'
import { nameAt } from '../name-at.ts'
import { roleChain } from '../role-chain.ts'
import { standardTypes } from '../standard-types.ts'
import type { UaDocument } from '../ua-document.ts'
import type { UaProblem } from '../ua-problem.ts'

/** Checkpoint 02: every type is one of PDF 1.7 or is mapped to one, and none of those to another. */
export function roleProblems({ catalog, structure }: UaDocument): UaProblem[] {
  const roleMap = dictAt(catalog, 'StructTreeRoot', 'RoleMap')
  const mapped = roleMap?.keys().map((key) => key.decodeText()) ?? []
  const problems: UaProblem[] = []
  for (const type of new Set([...mapped, ...structure.elements.map(({ written }) => written)])) {
    const target = nameAt(roleMap, type)
    if (standardTypes.has(type)) {
      if (target !== undefined && target !== type)
        problems.push({ condition: '02-004', reason: `The standard type ${type} is mapped to ${target}.` })
      continue
    }
    const last = roleChain(type, roleMap).at(-1) as string
    if (standardTypes.has(last)) continue
    if (nameAt(roleMap, last) === undefined)
      problems.push({ condition: '02-001', reason: `The type ${type} is mapped to no standard type.` })
    else problems.push({ condition: '02-003', reason: `The mapping of the type ${type} goes in a circle.` })
  }
  return problems
}
