import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt } from '../dict-at.ts'
import { fontName } from '../font-name.ts'
import type { FontUse } from '../font-use.ts'
import { readUnicodeMap } from '../fonts/read-unicode-map.ts'
import { listAt } from '../list-at.ts'
import { lookIn } from '../look-in.ts'
import { nameAt } from '../name-at.ts'
import { streamContent } from '../stream-content.ts'
import { textAt } from '../text-at.ts'
import type { UaProblem } from '../ua-problem.ts'

const namedEncodings = new Set(['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding'])
const collections = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1'])

/** What writers put where they do not know a character: it says nothing. */
const nothing = /^[\0\u200b\ufeff]*$/

/**
 * Checkpoint 10 and 31-027 to 31-029: of every character that is shown it is known which it is, from its font or from the
 * `ActualText` around it.
 */
export function unicodeProblems({ font, codes, spoken }: FontUse): UaProblem[] {
  const map = streamContent(lookIn(font, 'ToUnicode'))?.toString('latin1')
  if (map === undefined) {
    if (hasKnownCharacters(font)) return []
    return [{ condition: '31-027', reason: `Nothing says which characters ${fontName(font)} shows.` }]
  }
  const unicode = readUnicodeMap(map)
  const problems: UaProblem[] = []
  const texts = [...unicode.values()]
  const wrong = (condition: string, what: string) =>
    problems.push({ condition, reason: `A character of ${fontName(font)} is said to be ${what}.` })
  if (texts.some((text) => text.includes('\0'))) wrong('31-028', 'U+0000')
  if (texts.some((text) => /[\ufeff\ufffe]/.test(text))) wrong('31-029', 'U+FEFF or U+FFFE')
  const silent = (code: number) => nothing.test(unicode.get(code) ?? '')
  const unknown = [...codes].filter(([code]) => !unicode.has(code) || (spoken.has(code) && silent(code)))
  for (const [code, page] of unknown) {
    const reason = `Nothing says which character ${code} of ${fontName(font)} is.`
    problems.push({ condition: '10-001', reason, page: spoken.get(code) ?? page })
  }
  return problems
}

/** The cases of ISO 14289-1, 7.21.7, that need no map; names of single characters are taken on trust. */
function hasKnownCharacters(font: PDFDict): boolean {
  const subtype = nameAt(font, 'Subtype')
  if (subtype === 'Type0') {
    const cidFont = dictAt(font.context.lookup(listAt(font, 'DescendantFonts')[0]))
    return collections.has(textAt(cidFont, 'CIDSystemInfo', 'Ordering') ?? '')
  }
  const encoding = nameAt(font, 'Encoding') ?? nameAt(font, 'Encoding', 'BaseEncoding')
  if (encoding !== undefined && namedEncodings.has(encoding)) return true
  const flags = String(lookIn(font, 'FontDescriptor', 'Flags') ?? '')
  return subtype === 'Type1' && (lookIn(font, 'Encoding', 'Differences') !== undefined || (Number(flags) & 4) === 0)
}
