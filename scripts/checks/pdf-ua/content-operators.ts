import { stringBytes } from './string-bytes.ts'

/** By character code: 1 white space, 2 a delimiter, 0 anything else. */
const kinds = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ') kinds[sign.charCodeAt(0)] = 1
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = 2

const sign = { open: 0x28, close: 0x29, less: 0x3c, greater: 0x3e, slash: 0x2f, percent: 0x25, escape: 0x5c }
const words = new Set(['true', 'false', 'null'])

/** What stands before an operator, read when it is asked for; a dictionary or an array is several. */
export class Operands {
  length = 0
  private readonly source: Buffer
  private readonly places: number[] = []

  constructor(source: Buffer) {
    this.source = source
  }

  /** As it is written; empty where there is none. */
  written(index: number): string {
    if (index >= this.length) return ''
    return this.source.toString('latin1', this.places[index * 2], this.places[index * 2 + 1])
  }

  all(): string {
    return this.length === 0 ? '' : this.source.toString('latin1', this.places[0], this.places[this.length * 2 - 1])
  }

  /** 0 where there is none. */
  number(index: number): number {
    return index < this.length
      ? numberIn(this.source, this.places[index * 2] as number, this.places[index * 2 + 1] as number)
      : 0
  }

  isString(index: number): boolean {
    const start = this.places[index * 2] as number
    const first = this.source[start]
    return first === sign.open || (first === sign.less && this.source[start + 1] !== sign.less)
  }

  bytes(index: number): number[] {
    return stringBytes(this.source, this.places[index * 2] as number, this.places[index * 2 + 1] as number)
  }

  add(start: number, end: number): void {
    this.places[this.length * 2] = start
    this.places[this.length * 2 + 1] = end
    this.length++
  }
}

/**
 * Tells of each operator of a content stream (ISO 32000-1, 7.8.2) with its operands, which are those of the next one
 * afterwards. An inline image is one, named `EI`.
 */
export function readOperators(source: Buffer, visit: (name: string, operands: Operands) => void): void {
  const operands = new Operands(source)
  for (let at = 0; at < source.length; ) {
    const first = source[at] as number
    if (kinds[first] === 1) {
      at++
      continue
    }
    if (first === sign.percent) {
      at = lineEnd(source, at)
      continue
    }
    const start = at
    at = tokenEnd(source, start, first)
    const name = isOperatorSign(first) ? nameOf(source, start, at) : undefined
    if (name === undefined || words.has(name)) operands.add(start, at)
    else {
      if (name === 'ID') at = imageEnd(source, at)
      if (name !== 'BI') visit(name === 'ID' ? 'EI' : name, operands)
      operands.length = 0
    }
  }
}

/** The number written there: an optional sign, digits, a point and digits. */
function numberIn(source: Buffer, start: number, end: number): number {
  let whole = 0
  let divisor = 0
  for (let at = start; at < end; at++) {
    const code = source[at] as number
    if (code === 0x2e) divisor = 1
    else if (code >= 0x30 && code <= 0x39) {
      whole = whole * 10 + code - 0x30
      divisor *= 10
    }
  }
  const value = divisor > 1 ? whole / divisor : whole
  return source[start] === 0x2d ? -value : value
}

/** Letters, and the two operators that are quotation marks. */
function isOperatorSign(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22
}

const names = new Map<number, string>()

function nameOf(source: Buffer, start: number, end: number): string {
  if (end - start > 3) return source.toString('latin1', start, end)
  let key = 0
  for (let at = start; at < end; at++) key = key * 256 + (source[at] as number)
  const known = names.get(key)
  if (known !== undefined) return known
  const name = source.toString('latin1', start, end)
  names.set(key, name)
  return name
}

function tokenEnd(source: Buffer, at: number, first: number): number {
  if (first === sign.open) return stringEnd(source, at)
  if (first === sign.less && source[at + 1] !== sign.less) return source.indexOf(sign.greater, at) + 1 || source.length
  if (first === sign.less || first === sign.greater) return at + 2
  if (kinds[first] === 2 && first !== sign.slash) return at + 1
  let end = at + 1
  while (end < source.length && kinds[source[end] as number] === 0) end++
  return end
}

function stringEnd(source: Buffer, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const code = source[at]
    if (code === sign.escape) at++
    else if (code === sign.open) depth++
    else if (code === sign.close && --depth === 0) return at + 1
  }
  return source.length
}

function lineEnd(source: Buffer, at: number): number {
  let end = at
  while (end < source.length && source[end] !== 0x0a && source[end] !== 0x0d) end++
  return end
}

function imageEnd(source: Buffer, at: number): number {
  const end = /\sEI(?=\s|$)/g
  return end.exec(source.toString('latin1', at)) ? at + end.lastIndex : source.length
}
