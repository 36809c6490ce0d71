import type { VFile } from 'vfile'
import type { FaultKind, PagesReport } from '../checks/pages/pages-report.ts'
import { report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/rules.ts'

const ruleOf: Record<FaultKind, RuleId> = {
  'short-page': 'page-is-full',
  widow: 'page-breaks-well',
  orphan: 'page-breaks-well',
  'divided-at-foot': 'page-breaks-well',
  'heading-at-foot': 'page-breaks-well',
  'lead-in-at-foot': 'page-breaks-well',
  'hyphen-run': 'lines-are-even',
  'short-last-line': 'lines-are-even',
  'overfull-line': 'lines-are-even',
  'loose-line': 'lines-are-even',
  measure: 'lines-are-even',
  'off-grid': 'lines-register',
  'running-head': 'page-furniture-is-right',
  folio: 'page-furniture-is-right',
  'blank-page': 'page-furniture-is-right',
  'chapter-side': 'chapter-begins-on-recto',
  'note-away': 'note-is-on-its-page',
  'dead-link': 'page-number-is-true',
  'page-number': 'page-number-is-true',
}

const longest = 48

/** Adds one message to the PDF’s file for all faults of a kind on a page, in the order of pages. */
export function reportPageFaults(pdf: VFile, faults: PagesReport['faults']): void {
  const together = new Map<string, PagesReport['faults']>()
  for (const fault of faults) {
    const key = `${fault.page} ${fault.kind}`
    const known = together.get(key)
    if (known) known.push(fault)
    else together.set(key, [fault])
  }
  for (const group of together.values()) {
    const [first] = group
    if (first) report(pdf, ruleOf[first.kind], { reason: `Page ${first.label}: ${group.map(described).join('; ')}.` })
  }
}

function described({ found, words }: PagesReport['faults'][number]): string {
  return words === '' ? found : `${found} (“${shortened(words)}”)`
}

function shortened(words: string): string {
  if (words.length <= longest) return words
  return `${words.slice(0, words.lastIndexOf(' ', longest)).trimEnd()} …`
}
