/** Something found in a headword’s lines; `at` is its offset in them. */
export interface Found<T> {
  value: T
  at: number
}

export interface Headword {
  term: string
  abbreviations: string[]
  /** The attributes as they are written, `id` among them; one that stands twice keeps its first value. */
  fields: Map<string, Found<string>>
  faults: Found<string>[]
}

const attribute = /\s*(?:#(?<id>[^\s{}="]+)|(?<name>\p{L}+)=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s{}="]+)))/uy

/** The lines above a definition: `**New Economic Policy** (NEP) {#nep dates="1921–28"}`. */
export function readHeadword(lines: string): Headword {
  const [, bold, plain = ''] = /^(?:\*\*([^\n]+?)\*\*|([^\n({]*))/.exec(lines) ?? []
  const written = bold ?? plain.trimEnd()
  let at = bold === undefined ? written.length : bold.length + 4
  const head: Headword = { term: unescaped(written), abbreviations: [], fields: new Map(), faults: [] }
  if (written === '') head.faults.push({ value: 'A headword is missing.', at: 0 })
  if (/(?<!\\)[*`[\]]/.test(written))
    head.faults.push({ value: `The headword “${written}” must be plain text.`, at: 0 })
  const brackets = /^[^\S\n]*\(([^()\n]*)\)/.exec(lines.slice(at))
  if (brackets) {
    const [all, short = ''] = brackets
    head.abbreviations = listOf(short.replaceAll(',', ';'))
    at += all.length
  }
  while (/^\s*\{/.test(lines.slice(at))) at = readAttributes(lines, lines.indexOf('{', at), head)
  const rest = lines.slice(at).trim()
  if (rest !== '') {
    const value = `“${firstLine(rest)}” is not understood behind “${head.term}”; expected “(abbreviations)” or “{#id field=value}”.`
    head.faults.push({ value, at: lines.indexOf(rest, at) })
  }
  return head
}

/** Reads one pair of braces; returns where what follows begins. */
function readAttributes(lines: string, open: number, head: Headword): number {
  let at = open + 1
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(lines)
    if (!found) break
    const { id, name = 'id', quoted, bare } = found.groups ?? {}
    const start = at + (found[0].length - found[0].trimStart().length)
    at = attribute.lastIndex
    if (head.fields.has(name)) head.faults.push({ value: `“${name}” stands twice.`, at: start })
    else head.fields.set(name, { value: id ?? quoted ?? bare ?? '', at: start })
  }
  const rest = lines.slice(at).trimStart()
  const from = lines.length - rest.length
  if (rest.startsWith('}')) return from + 1
  const close = lines.indexOf('}', from)
  const wrong = lines.slice(from, close < 0 ? undefined : close)
  const value = wrong
    ? `“${firstLine(wrong)}” is not understood between braces; expected #id, field=value or field="several words".`
    : 'A closing brace is missing.'
  head.faults.push({ value, at: wrong ? from : open })
  return close < 0 ? lines.length : close + 1
}

/** Several values in one, divided by semicolons. */
function listOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function unescaped(text: string): string {
  return text.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
