import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { SourceLine } from './types.ts'

// Neither XML nor a reader can show these; a form feed, a tab and line ends are layout.
const unprintable = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const damaged = /[\u0080-\u0084\u0086-\u009f\ufffd]/
const ends = /([\f\v\u0085\u2028\u2029])/

/**
 * Divides a text into lines, whichever sign ends them. Control characters are left out with a message; signs that
 * only a wrong decoding produces (U+FFFD, C1 controls) stay, with a message.
 */
export function readLines(source: string, file: VFile): SourceLine[] {
  return source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .flatMap((line, index) => {
      reportCharacters(line, index + 1, file)
      return piecesOf(line, index + 1)
    })
}

function piecesOf(line: string, number: number): SourceLine[] {
  const pieces: SourceLine[] = []
  let column = 1
  let page = false
  for (const [index, piece] of line.split(ends).entries()) {
    if (index % 2 === 1) page = piece === '\f'
    else {
      const before = /^\s*/.exec(piece)?.[0] ?? ''
      const text = piece.replace(unprintable, '').trim()
      pieces.push({ number, column: column + (text ? before.length : 0), text, indent: widthOf(before), page })
    }
    column += piece.length
  }
  return pieces
}

function widthOf(space: string): number {
  let width = 0
  for (const sign of space) width = sign === '\t' ? (Math.floor(width / 8) + 1) * 8 : width + 1
  return width
}

function reportCharacters(line: string, number: number, file: VFile): void {
  const control = [...line.matchAll(unprintable)][0]
  if (control) {
    report(file, 'import-is-certain', {
      reason: `${codeOf(control[0])} is a control character, not text; it was left out.`,
      place: { line: number, column: control.index + 1 },
    })
  }
  const broken = damaged.exec(line)
  if (broken) {
    report(file, 'import-is-certain', {
      reason: `${codeOf(broken[0])} shows that the text was decoded wrongly before it was saved; it stays as it is.`,
      place: { line: number, column: broken.index + 1 },
    })
  }
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
