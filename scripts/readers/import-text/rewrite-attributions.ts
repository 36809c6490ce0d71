import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { placeIn, textOf } from './block-text.ts'
import { introductionOf } from './recognise-quotation.ts'
import type { Block, Passage, ResolveAttributions, Rewriting, Rewritten } from './types.ts'

export interface RewriteAttributionsOptions {
  resolve: ResolveAttributions | undefined
  /** BCP 47, of the source. */
  language: string
  file: VFile
}

export interface AttributionsRewritten {
  rewritings: Map<Block, Rewriting[]>
  /** The same by lines of the source, for the proof of conservation. */
  rewritten: Rewritten[]
}

/** Has the attributions of quotations and paragraphs resolved; each is a message, those that are certain become citations. */
export function rewriteAttributions(
  passages: Passage[],
  { resolve, language, file }: RewriteAttributionsOptions,
): AttributionsRewritten {
  const rewritings = new Map<Block, Rewriting[]>()
  const rewritten: Rewritten[] = []
  if (!resolve) return { rewritings, rewritten }
  const texts = passages.filter(({ kind, block }) => (kind === 'quotation' || kind === 'paragraph') && !block.ragged)
  const found = resolve(
    texts.map((passage) => {
      const introduction = introducing(passages, passage)
      const lineAt = (offset: number) => placeIn(passage.block, offset).line
      return { text: textOf(passage.block), lineAt, ...(introduction === undefined ? {} : { introduction }) }
    }),
    language,
  )
  for (const [index, { block }] of texts.entries()) {
    for (const { offset, text, into: citation, reason } of found[index] ?? []) {
      const into = citation && isPlain(citation) && standsAlone(textOf(block), offset) ? citation : undefined
      replaceMessage(block, offset, { text, into, reason }, file)
      if (into === undefined) continue
      rewritings.set(block, [...(rewritings.get(block) ?? []), { offset, length: text.length, into }])
      rewritten.push(...byLines(block, offset, text, into))
    }
  }
  return { rewritings, rewritten }
}

function introducing(passages: Passage[], passage: Passage): string | undefined {
  const before = passages[passages.indexOf(passage) - 1]
  if (passage.kind !== 'quotation' || before?.kind !== 'paragraph') return undefined
  return introductionOf(textOf(before.block))
}

/** The message that a source is named takes the place of an earlier one that knew of no references. */
function replaceMessage(
  block: Block,
  offset: number,
  { text, into, reason }: { text: string; into: string | undefined; reason: string },
  file: VFile,
): void {
  const place = placeIn(block, offset)
  const earlier = file.messages.findIndex(
    ({ ruleId, line, column }) =>
      ruleId === 'attribution-is-resolved' && line === place.line && column === place.column,
  )
  if (earlier >= 0) file.messages.splice(earlier, 1)
  const flat = text.replaceAll('\n', ' ')
  report(file, 'attribution-is-resolved', {
    reason: into ? `“${flat}” became ${into}: ${reason}.` : `“${flat}” stayed as it is: ${reason}.`,
    place,
    actual: flat,
    ...(into ? { expected: [into] } : {}),
  })
}

/** In Markdown a colon before a letter begins a directive, and a key cannot be escaped. */
function isPlain(citation: string): boolean {
  return !/:\p{L}/u.test(citation)
}

/** White space stands before it, so that the citation may come to stand on another line than its first word. */
function standsAlone(text: string, offset: number): boolean {
  return offset === 0 || /\s/.test(text[offset - 1] ?? '')
}

/** The citation stands for the last line’s part, which punctuation may follow; the parts on other lines are gone. */
function byLines(block: Block, offset: number, text: string, into: string): Rewritten[] {
  let at = offset
  return text.split('\n').map((part, index, parts) => {
    const piece = { ...placeIn(block, at), text: part, into: index === parts.length - 1 ? into : '' }
    at += part.length + 1
    return piece
  })
}
