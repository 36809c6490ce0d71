export interface ContentOperator {
  name: string
  /** Each as it is written; a dictionary or an array is several. */
  operands: string[]
}

/** By character code: 1 white space, 2 a delimiter, 0 anything else. */
const kinds = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ') kinds[sign.charCodeAt(0)] = 1
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = 2

const words = new Set(['true', 'false', 'null'])

/** The operators of a content stream (ISO 32000-1, 7.8.2), given as Latin-1 text. An inline image is one, named `EI`. */
export function* contentOperators(source: string): Generator<ContentOperator> {
  let operands: string[] = []
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (kinds[code] === 1) {
      at++
      continue
    }
    const sign = source[at] as string
    if (sign === '%') {
      at = lineEnd(source, at)
      continue
    }
    const end = tokenEnd(source, at, sign)
    const token = source.slice(at, end)
    at = end
    if (!/^[A-Za-z'"]/.test(token) || words.has(token)) operands.push(token)
    else {
      if (token === 'ID') at = imageEnd(source, at)
      if (token !== 'BI') yield { name: token === 'ID' ? 'EI' : token, operands }
      operands = []
    }
  }
}

function tokenEnd(source: string, at: number, sign: string): number {
  if (sign === '(') return stringEnd(source, at)
  if (sign === '<' && source[at + 1] !== '<') return source.indexOf('>', at) + 1 || source.length
  if (sign === '<' || sign === '>') return at + 2
  if ('[]{})'.includes(sign)) return at + 1
  let end = at + 1
  while (end < source.length && kinds[source.charCodeAt(end)] === 0) end++
  return end
}

function stringEnd(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return source.length
}

function lineEnd(source: string, at: number): number {
  const found = source.slice(at).search(/[\r\n]/)
  return found < 0 ? source.length : at + found
}

function imageEnd(source: string, at: number): number {
  const end = /\sEI(?=\s|$)/g
  end.lastIndex = at
  return end.exec(source) ? end.lastIndex : source.length
}
