import { PDFName } from '@cantoo/pdf-lib'
import type { Operands } from './content-operators.ts'
import { dictAt } from './dict-at.ts'
import type { OpenMark } from './open-mark.ts'
import { stringBytes } from './string-bytes.ts'
import type { StructElement } from './struct-element.ts'

const actualKey = PDFName.of('ActualText')

/** What `BMC` or `BDC` opens; its properties may stand among the resources. */
export function openMarkedContent(
  operands: Operands,
  resources: Parameters<typeof dictAt>[0],
  elementAt: (mark: number) => StructElement | undefined,
): OpenMark {
  const tag = operands.written(0)
  const named = operands.length > 1 && operands.written(1).startsWith('/') ? operands.written(1).slice(1) : undefined
  const properties = named === undefined ? undefined : dictAt(resources, 'Properties', named)
  const written = properties ? properties.toString() : operands.all().slice(tag.length)
  const number = /\/MCID\s+(\d+)/.exec(written)?.[1]
  const mark = number === undefined ? undefined : Number(number)
  const element = mark === undefined ? undefined : elementAt(mark)
  const actual = actualText(written)
  return {
    ...{ mark, element, actual },
    artifact: tag === '/Artifact',
    language: /\/Lang\b/.test(written),
    reversed: tag === '/ReversedChars',
    replaced: actual !== undefined || isReplaced(element),
  }
}

function isReplaced(element: StructElement | undefined): boolean {
  for (let each = element; each; each = each.parent) if (each.dict.has(actualKey)) return true
  return false
}

function actualText(properties: string): string | undefined {
  if (!properties.includes('/ActualText')) return undefined
  const string = /\/ActualText\s*(<[^<>]*>|\((?:[^\\()]|\\[\s\S])*\))/.exec(properties)?.[1]
  if (string === undefined) return undefined
  const written = Buffer.from(string, 'latin1')
  const bytes = Buffer.from(stringBytes(written, 0, written.length))
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return bytes
    .subarray(2, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
}
