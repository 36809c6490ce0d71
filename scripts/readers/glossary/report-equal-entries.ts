import type { VFile } from 'vfile'
import { type Details, report } from '../../diagnostics/report.ts'
import type { RuleId } from '../../diagnostics/rules.ts'
import type { GlossaryEntry } from '../../edition/types.ts'

/**
 * Reports two entries with one id, at the second of them, and a form that an entry lists twice. A form of two entries is
 * no fault: texts that use it are told to decide.
 */
export function reportEqualEntries(entries: GlossaryEntry[], files: VFile[]): void {
  const ids = new Map<string, GlossaryEntry>()
  for (const entry of entries) {
    const other = ids.get(entry.id)
    if (other) tell('id-is-unique', { reason: `Two entries have the id “${entry.id}”.` }, entry, other)
    ids.set(entry.id, other ?? entry)
    for (const form of repeated([entry.term, ...entry.variants, ...entry.plurals, ...entry.abbreviations])) {
      tell('term-form-is-unique', { reason: `The entry “${entry.id}” lists “${form}” twice.`, actual: form }, entry)
    }
  }

  function tell(rule: RuleId, details: Details, entry: GlossaryEntry, other?: GlossaryEntry): void {
    const { file: path, line, column } = entry.place
    const file = files.find((each) => each.path === path)
    const cause = other && { reason: 'the other entry', ...other.place }
    if (file) report(file, rule, { ...details, place: { line, column }, cause })
  }
}

/** Forms that stand in a list before, whatever their apostrophes. */
function repeated(forms: string[]): string[] {
  const plain = forms.map((form) => form.normalize('NFC').replaceAll('’', "'"))
  return forms.filter((_, index) => plain.indexOf(plain[index] ?? '') < index)
}
