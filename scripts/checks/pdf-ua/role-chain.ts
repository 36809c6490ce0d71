import type { PDFDict } from '@cantoo/pdf-lib'
import { nameAt } from './name-at.ts'
import { standardTypes } from './standard-types.ts'

/** The types that a type is mapped to, one after another, itself first; a circle is left when it closes. */
export function roleChain(type: string, roleMap: PDFDict | undefined): string[] {
  const chain = [type]
  for (let next = nameAt(roleMap, type); next !== undefined && !chain.includes(next); next = nameAt(roleMap, next)) {
    chain.push(next)
    if (standardTypes.has(next)) break
  }
  return chain
}
