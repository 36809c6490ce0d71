/** One work of a group; lengths in UTF-16 units of the source, so that nothing between the brackets is left out. */
export interface GroupPart {
  prefix: number
  /** 0 in the first part of a bracket that follows a key in running text: all of it is that key’s suffix. */
  key: number
  suffix: number
}

export interface ReadGroupOptions {
  /** Every part has a key. Otherwise the first may be without. */
  keyed: boolean
}

const sign = String.raw`[\p{L}\p{N}\p{M}_]`
const plainKey = new RegExp(String.raw`-?@(?:[\p{L}\p{N}_*](?:${sign}|[:.#$%&\-+?<>~/](?=${sign})|[:/](?=/))*)`, 'uy')
const bracedKey = /-?@\{/y
const wordBefore = /[\p{L}\p{N}\p{M}_]$/u
/** What is read as one whatever stands in it: escapes, character references, code, addresses, emphasis, quotations. */
const units = [
  /\\[\s\S]/y,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy,
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/y,
  /<[a-z][a-z\d+.-]*:[^<>\s]*>/iy,
  /(\*{1,3})(?![\s*])(?:\\[\s\S]|[^\\])*?(?<![\s*])\1(?!\*)/y,
  /(?<![\p{L}\p{N}_])(_{1,3})(?![\s_])(?:\\[\s\S]|[^\\])*?(?<![\s_])\1(?![\p{L}\p{N}_])/uy,
  /“(?!\s)[^“”]*”/y,
  /(?<![\p{L}\p{N}])"(?!\s)[^"]*(?<!\s)"/uy,
  /(?<![\p{L}\p{N}])‘(?!\s)[^‘]*?’(?![\p{L}\p{N}])/uy,
  /(?<![\p{L}\p{N}])'(?!\s)[\s\S]*?(?<!\s)'(?![\p{L}\p{N}])/uy,
]

/** The length of the key that begins at `at`, its sign and braces included; 0 when there is none. */
export function keyLength(text: string, at: number): number {
  if (wordBefore.test(text.slice(Math.max(0, at - 2), at))) return 0
  const braces = matchAt(bracedKey, text, at)
  if (!braces) return matchAt(plainKey, text, at)
  const end = closing(text, at + braces - 1, '{', '}')
  return end > 0 && !/\s/.test(text.slice(at, end)) && end > at + braces + 1 ? end - at : 0
}

/** Divides what stands between the brackets of a group into its works; undefined when it is no group. */
export function readGroup(text: string, { keyed }: ReadGroupOptions): GroupPart[] | undefined {
  const parts: GroupPart[] = []
  let at = 0
  do {
    const part = readPart(text, at)
    if (part.key === 0 && (keyed || parts.length > 0)) return undefined
    parts.push(part)
    at += part.prefix + part.key + part.suffix + 1
  } while (at <= text.length)
  return parts
}

function readPart(text: string, start: number): GroupPart {
  let [begin, length, at] = [start, 0, start]
  while (at < text.length && text[at] !== ';') {
    const found = length === 0 ? keyLength(text, at) : 0
    if (found) [begin, length] = [at, found]
    at += found || unitLength(text, at)
  }
  if (length === 0) return { prefix: at - start, key: 0, suffix: 0 }
  return { prefix: begin - start, key: length, suffix: at - begin - length }
}

function unitLength(text: string, at: number): number {
  if (text[at] === '[') {
    const end = closing(text, at, '[', ']')
    const destination = text[end] === '(' ? closing(text, end, '(', ')') : 0
    return (destination || end || at + 1) - at
  }
  for (const unit of units) {
    const length = matchAt(unit, text, at)
    if (length) return length
  }
  return 1
}

/** Where the bracket that opens at `at` has been closed; 0 when it is not. */
function closing(text: string, at: number, open: string, close: string): number {
  let depth = 0
  for (let index = at; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === open) depth++
    else if (text[index] === close && --depth === 0) return index + 1
  }
  return 0
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
