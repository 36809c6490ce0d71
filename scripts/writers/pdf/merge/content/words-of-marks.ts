import { contentOperators } from '../content-operators.ts'
import { stringBytes } from './string-bytes.ts'

/** Glyph → what it says, as hexadecimal UTF-16. */
export type UnicodeMap = Map<number, string>

const strings = /\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>/g
const showText = new Set(['Tj', 'TJ', "'", '"'])

/**
 * What the marked content with these numbers says on a page. Lines are joined by a space, or by nothing where a word was
 * divided. Fonts are given by their names in the page’s resources, and write two bytes a glyph.
 */
export function wordsOfMarks(source: string, wanted: Set<number>, fonts: Map<string, UnicodeMap>): Map<number, string> {
  const words = new Map<number, string>()
  const open: (number | 'replaced' | undefined)[] = []
  const isWanted = (each: (typeof open)[number]) => typeof each === 'number' && wanted.has(each)
  let font: UnicodeMap | undefined
  let line = ''
  let shown = ''
  for (const { operator, start, end } of contentOperators(source, () => !open.some(isWanted))) {
    if (operator === 'Tf') font = fonts.get(source.slice(start + 1, source.indexOf(' ', start)))
    else if (operator === 'EMC') open.pop()
    else if (operator === 'BMC') open.push(undefined)
    else if (operator === 'Tm') line = source.slice(start, end).split(/\s+/).slice(3, 6).join(' ')
    const mark = open.find(isWanted) as number | undefined
    if (operator === 'BDC') open.push(opened(source.slice(start, end)))
    if (mark === undefined || open.includes('replaced')) {
      if (operator === 'BDC' && mark !== undefined)
        add(words, mark, actualText(source.slice(start, end)), line === shown)
      continue
    }
    if (!showText.has(operator)) continue
    add(words, mark, textOf(source.slice(start, end), font), line === shown)
    shown = line
  }
  return words
}

function opened(syntax: string): number | 'replaced' | undefined {
  const number = /\/MCID\s+(\d+)/.exec(syntax)?.[1]
  if (number !== undefined) return Number(number)
  return syntax.includes('/ActualText') ? 'replaced' : undefined
}

function actualText(syntax: string): string {
  const string = /\/ActualText\s*(\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)/.exec(syntax)?.[1]
  const bytes = stringBytes(string ?? '()')
  if (!bytes.startsWith('\xfe\xff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

function textOf(syntax: string, font: UnicodeMap | undefined): string {
  let text = ''
  for (const [string] of syntax.matchAll(strings)) {
    const bytes = Buffer.from(stringBytes(string), 'latin1')
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const units = font?.get(bytes.readUInt16BE(at)) ?? ''
      text += Buffer.from(units, 'hex').swap16().toString('utf16le')
    }
  }
  return text
}

function add(words: Map<number, string>, mark: number, text: string, sameLine: boolean): void {
  const before = words.get(mark) ?? ''
  if (sameLine || before === '') words.set(mark, before + text)
  else words.set(mark, /[\u00ad\u2010]$/.test(before) ? before.slice(0, -1) + text : `${before} ${text}`)
}
