import { contentOperators } from '../../merge/content-operators.ts'
import { writeNumber } from '../write-number.ts'
import { luma } from './luma.ts'

export interface GreyContent {
  content: string
  /** Names of colour spaces, from the resources of the content, that were left as they are. */
  left: string[]
}

const device = new Map([
  ['rg', 'g'],
  ['k', 'g'],
  ['RG', 'G'],
  ['K', 'G'],
])
const setColour = new Set(['sc', 'scn', 'SC', 'SCN'])
const deviceSpace = /^\/Device(?:RGB|CMYK)\b/
const greySpace = /^\/(?:DeviceGray|Pattern)\b/

/** A content stream, given as Latin-1 text, in which every colour is a grey (ISO 32000-1, 8.6.8). */
export function greyContent(source: string): GreyContent {
  const left: string[] = []
  let content = ''
  let copied = 0
  for (const { operator, start, end } of contentOperators(source)) {
    const replaced = greyOperator(operator, source.slice(start, end - operator.length).trim(), left)
    if (replaced === undefined) continue
    content += source.slice(copied, start) + replaced
    copied = end
  }
  return { content: content + source.slice(copied), left }
}

function greyOperator(operator: string, operands: string, left: string[]): string | undefined {
  const inGrey = device.get(operator)
  if (inGrey) return `${greyOf(operands)} ${inGrey}`
  if (operator === 'cs' || operator === 'CS') {
    if (deviceSpace.test(operands)) return `/DeviceGray ${operator}`
    if (!greySpace.test(operands)) left.push(operands)
  }
  if (setColour.has(operator) && !operands.includes('/')) return `${greyOf(operands)} ${operator}`
  return undefined
}

function greyOf(operands: string): string {
  const grey = luma(operands.split(/\s+/).map(Number))
  return grey === undefined ? operands : writeNumber(grey)
}
