/** One operator of a content stream with its operands; offsets into the stream's text. */
export interface ContentOperator {
  operator: string
  start: number
  end: number
}

const words = new Set(['true', 'false', 'null'])

/** By character code: 1 white space, 2 a delimiter, 0 anything else. */
const classes = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ') classes[sign.charCodeAt(0)] = 1
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = 2

const code = { open: 0x28, less: 0x3c, greater: 0x3e, slash: 0x2f, percent: 0x25, line: 0x0a, carriage: 0x0d }

/** Letters that are shown one after another, which are nearly all of a page. */
const letters = /(?:(?:<[0-9A-Fa-f]*>|\([^()\\]*\)) Tj\s+|[-.\d]+ [-.\d]+ Td\s+){1,100}/y

/**
 * Reads the operators of a PDF content stream (ISO 32000-1, 7.8.2), given as Latin-1 text. Where `passesLetters` says so, at
 * a time when there are some, `Tj` and `Td` may be left out. Throws on an inline image, which Chromium never writes.
 */
export function* contentOperators(source: string, passesLetters = () => false): Generator<ContentOperator> {
  let start = -1
  let at = 0
  while (at < source.length) {
    const sign = source.charCodeAt(at)
    if (classes[sign] === 1) {
      at++
      continue
    }
    if (sign === code.percent) {
      at = endOfComment(source, at)
      continue
    }
    if (start < 0) {
      letters.lastIndex = at
      if (passesLetters() && letters.test(source)) {
        at = letters.lastIndex
        continue
      }
      start = at
    }
    const end = endOfToken(source, at, sign)
    if (isOperatorSign(sign)) {
      const operator = source.slice(at, end)
      if (operator === 'BI') throw new Error('A content stream holds an inline image.')
      if (!words.has(operator)) {
        yield { operator, start, end }
        start = -1
      }
    }
    at = end
  }
}

/** Letters, and the two operators that are quotation marks. */
function isOperatorSign(sign: number): boolean {
  return (sign >= 0x41 && sign <= 0x5a) || (sign >= 0x61 && sign <= 0x7a) || sign === 0x27 || sign === 0x22
}

function endOfToken(source: string, at: number, sign: number): number {
  if (sign === code.open) return endOfString(source, at)
  if (sign === code.less && source.charCodeAt(at + 1) !== code.less) return source.indexOf('>', at) + 1 || source.length
  if (sign === code.less || sign === code.greater) return at + 2
  if (classes[sign] === 2 && sign !== code.slash) return at + 1
  let end = at + 1
  while (end < source.length && classes[source.charCodeAt(end)] === 0) end++
  return end
}

function endOfComment(source: string, at: number): number {
  let end = at
  while (end < source.length && source.charCodeAt(end) !== code.line && source.charCodeAt(end) !== code.carriage) end++
  return end
}

/** The offset after a literal string's closing parenthesis; parentheses inside may be balanced or escaped. */
function endOfString(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source.charCodeAt(at)
    if (sign === 0x5c) at++
    else if (sign === code.open) depth++
    else if (sign === 0x29 && --depth === 0) return at + 1
  }
  throw new Error('A string in a content stream has no end.')
}
