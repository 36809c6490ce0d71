import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { dictAt } from './dict-at.ts'
import { nameAt } from './name-at.ts'
import { numberAt } from './number-at.ts'
import { roleChain } from './role-chain.ts'
import { standardTypes } from './standard-types.ts'
import type { StructElement } from './struct-element.ts'
import type { UaProblem } from './ua-problem.ts'

export interface Structure {
  /** All elements in reading order. */
  elements: StructElement[]
  byDict: Map<PDFDict, StructElement>
  /** Where the tree is broken. */
  problems: UaProblem[]
}

const [kids, page, object] = ['K', 'Pg', 'Obj'].map((key) => PDFName.of(key)) as [PDFName, PDFName, PDFName]

/** Reads the structure tree of a document (ISO 32000-1, 14.7). */
export function readStructure(catalog: PDFDict): Structure {
  const root = dictAt(catalog, 'StructTreeRoot')
  const roleMap = dictAt(root, 'RoleMap')
  const elements: StructElement[] = []
  const byDict = new Map<PDFDict, StructElement>()
  const problems: UaProblem[] = []
  let count = 0
  const broken = (reason: string) => problems.push({ condition: 'structure', reason })
  const read = (item: PDFObject, parent: StructElement | undefined, own: PDFRef | undefined): void => {
    const found = catalog.context.lookup(item)
    if (found instanceof PDFArray) for (const each of found.asArray()) read(each, parent, own)
    else if (found instanceof PDFNumber) parent?.marks.push({ page: own, mark: found.asNumber(), order: count++ })
    else if (found instanceof PDFDict) readDict(found, item, parent, own)
    else broken(`A kid of ${named(parent)} is missing.`)
  }
  const readDict = (dict: PDFDict, item: PDFObject, parent: StructElement | undefined, own: PDFRef | undefined) => {
    const there = refAt(dict, page) ?? own
    const kind = nameAt(dict, 'Type')
    const target = refAt(dict, object)
    if (kind === 'OBJR' && target) parent?.annotations.push(target)
    else if (kind === 'MCR') parent?.marks.push({ page: there, mark: numberAt(dict, 'MCID') ?? -1, order: count++ })
    else readElement(dict, item, parent, there)
  }
  const readElement = (dict: PDFDict, item: PDFObject, parent: StructElement | undefined, own: PDFRef | undefined) => {
    const written = nameAt(dict, 'S')
    if (written === undefined) return broken(`A kid of ${named(parent)} has no type.`)
    if (byDict.has(dict)) return broken(`A ${written} stands in the tree twice.`)
    if (dictAt(dict, 'P') !== (parent?.dict ?? root)) broken(`A ${written} in ${named(parent)} names another parent.`)
    const role = roleChain(written, roleMap).at(-1) as string
    const element: StructElement = {
      ...{ dict, parent, written, order: count++, ref: item instanceof PDFRef ? item : undefined },
      ...{ type: standardTypes.has(written) ? written : role, kids: [], marks: [], annotations: [] },
    }
    elements.push(element)
    byDict.set(dict, element)
    parent?.kids.push(element)
    const held = dict.get(kids)
    if (held) read(held, element, own)
  }
  const top = root?.get(kids)
  if (top) read(top, undefined, undefined)
  return { elements, byDict, problems }
}

function named(element: StructElement | undefined): string {
  return element ? `a ${element.written}` : 'the root'
}

function refAt(dict: PDFDict, key: PDFName): PDFRef | undefined {
  const value = dict.get(key)
  return value instanceof PDFRef ? value : undefined
}
