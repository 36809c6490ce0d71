import type { Engine } from 'citeproc'
import type { QuotationMarks } from './localised-quotes.ts'

/**
 * Keeps citeproc from work whose result is known beforehand; what it prints is the same. In plain text it looks for
 * tags and quotation marks, with expressions that it builds anew each time. A work that no other can be taken for is
 * printed once more before it finds that there is nothing to tell apart.
 */
export function spareNeedlessWork({ fun, disambiguate, registry }: Engine, marks: QuotationMarks): void {
  const signs = [...new Set(`<>"'’${Object.values(marks).join('')}`.replace(/\s/g, ''))]
  const { flipflopper } = fun
  const processTags = flipflopper.processTags.bind(flipflopper)
  flipflopper.processTags = (blob) => {
    if (signs.some((sign) => blob.blobs.includes(sign))) processTags(blob)
  }
  const run = disambiguate.run.bind(disambiguate)
  disambiguate.run = (cite) => {
    if ((registry.ambigcites[cite]?.length ?? 0) > 1) run(cite)
  }
}
