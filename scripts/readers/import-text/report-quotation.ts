import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { beginningOf, endOf, placeIn, textOf } from './block-text.ts'
import { findAttributions } from './find-attribution.ts'
import type { QuotationSigns } from './recognise-quotation.ts'
import type { Block } from './types.ts'

/** Names what a quotation is attributed to, and the reason where it, or its end, was guessed. */
export function reportQuotation(
  block: Block,
  signs: QuotationSigns,
  verdict: 'sure' | 'guess' | 'no',
  file: VFile,
): void {
  if (verdict === 'no') reportParagraph(block, signs, file)
  else reportAttribution(block, signs, file)
  if (verdict === 'guess') {
    report(file, 'import-is-certain', {
      reason: `“${beginningOf(textOf(block))}” was taken for a quotation: ${reasonFor(signs)}.`,
      place: placeIn(block),
    })
  }
}

function reasonFor({ introduction, speaks, attribution }: QuotationSigns): string {
  if (speaks)
    return `“${endOf(introduction ?? '')}” stands before it. Nothing marks its end, so it is this one paragraph`
  if (attribution) return `it ends with “${attribution.text}” after its last sentence, though nothing introduces it`
  return 'all its lines are indented'
}

function reportAttribution(block: Block, { introduction, attribution }: QuotationSigns, file: VFile): void {
  const before = introduction ? `; “${endOf(introduction)}” stands before it` : ''
  report(file, 'attribution-is-resolved', {
    reason: attribution
      ? `“${attribution.text}” is the source of a quotation and no work of the references yet${before}.`
      : `A quotation has no attribution of its own${before}.`,
    place: placeIn(block, attribution?.offset ?? 0),
    ...(attribution ? { actual: attribution.text } : {}),
  })
}

function reportParagraph(block: Block, { introduction, attribution }: QuotationSigns, file: VFile): void {
  if (introduction !== undefined) {
    report(file, 'import-is-certain', {
      reason: `“${endOf(introduction)}” announces something, but what follows has no sign of a quotation; it stayed a paragraph.`,
      place: placeIn(block),
    })
  }
  if (attribution) {
    report(file, 'import-is-certain', {
      reason: `The paragraph ends with “${attribution.text}”, which may be the source of a quotation; it stayed a paragraph.`,
      place: placeIn(block, attribution.offset),
    })
  }
  for (const { text, offset } of findAttributions(textOf(block))) {
    report(file, 'attribution-is-resolved', {
      reason: `“${text}” in the running text names a source and no work of the references yet.`,
      place: placeIn(block, offset),
      actual: text,
    })
  }
}
