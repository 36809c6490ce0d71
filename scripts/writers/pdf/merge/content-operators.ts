/** One operator of a content stream with its operands; offsets into the stream's text. */
export interface ContentOperator {
  operator: string
  start: number
  end: number
}

const token = /%[^\r\n]*|\(|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const words = new Set(['true', 'false', 'null'])

/**
 * Reads the operators of a PDF content stream (ISO 32000-1, 7.8.2), given as Latin-1 text. Throws on an inline image,
 * which Chromium never writes.
 */
export function* contentOperators(source: string): Generator<ContentOperator> {
  const reader = new RegExp(token)
  let start: number | undefined
  for (let match = reader.exec(source); match; match = reader.exec(source)) {
    const [text] = match
    if (text.startsWith('%')) continue
    start ??= match.index
    if (text === '(') reader.lastIndex = endOfString(source, match.index)
    if (!isOperator(text)) continue
    if (text === 'BI') throw new Error('A content stream holds an inline image.')
    yield { operator: text, start, end: reader.lastIndex }
    start = undefined
  }
}

function isOperator(text: string): boolean {
  return /^[A-Za-z'"]/.test(text) && !number.test(text) && !words.has(text)
}

/** The offset after a literal string's closing parenthesis; parentheses inside may be balanced or escaped. */
function endOfString(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at + 1
  }
  throw new Error('A string in a content stream has no end.')
}
