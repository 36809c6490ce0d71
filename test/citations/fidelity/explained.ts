/** Why Octavo and Pandoc 2.17 differ; docs/decisions/0014-where-formatting-differs-from-pandoc.md says who is right. */
export type Reason =
  | 'comma-after-question-mark'
  | 'lost-quotation-mark'
  | 'dates-sort-as-dates'
  | 'only-ambiguous-names'
  | 'disambiguation-of-other-forms'
  | 'label-of-pages'
  | 'editor-and-translator-of-three'
  | 'name-of-a-repeated-author'
  | 'note-is-never-empty'

export interface Difference<At> {
  /** Number of the citation in `input.md`, those of author’s notes last; or key of an entry. */
  at: At
  why: Reason
}

const because = <At>(why: Reason, ...places: At[]): Difference<At>[] => places.map((at) => ({ at, why }))
const inOrder = (differences: Difference<number>[]) => differences.sort((a, b) => a.at - b.at)

export const explained: Record<string, { citations?: Difference<number>[]; entries?: Difference<string>[] }> = {
  'chicago-notes.en-US': {
    citations: [...because('comma-after-question-mark', 30), ...because('lost-quotation-mark', 65)],
  },
  'chicago-notes.en-GB': { citations: because('lost-quotation-mark', 65) },
  'chicago-author-date.en-US': { citations: because('only-ambiguous-names', 26) },
  'apa.en-US': { citations: because('dates-sort-as-dates', 79) },
  'octavo-notes.en-GB': { citations: because('lost-quotation-mark', 65) },
  'chicago-notes-without-ibid.en-US': {
    citations: inOrder([
      ...because('disambiguation-of-other-forms', 4, 11, 13, 79, 95),
      ...because('comma-after-question-mark', 30),
      ...because('lost-quotation-mark', 65),
    ]),
  },
  'mhra.en-GB': {
    citations: inOrder([
      ...because('label-of-pages', 15, 22, 37, 52, 54, 56, 58),
      ...because('name-of-a-repeated-author', 23),
      ...because('editor-and-translator-of-three', 25),
      ...because('disambiguation-of-other-forms', 63, 84, 87),
      ...because('lost-quotation-mark', 65),
      ...because('note-is-never-empty', 82, 99),
    ]),
    entries: because('editor-and-translator-of-three', 'gramsci1971'),
  },
}
