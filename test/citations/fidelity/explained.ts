/** Why Octavo and Pandoc 2.17 differ; docs/decisions/0014-where-formatting-differs-from-pandoc.md says who is right. */
export type Reason =
  | 'comma-after-question-mark'
  | 'lost-quotation-mark'
  | 'dates-sort-as-dates'
  | 'particles-sort-last'
  | 'title-that-tells-works-apart'
  | 'year-that-tells-nothing-apart'
  | 'label-of-pages'
  | 'name-of-a-repeated-author'
  | 'note-is-never-empty'
  | 'work-within-a-citation'
  | 'stop-inside-all-marks'
  | 'empty-locator'

/** Faults of Pandoc 2.17 that are no more in 3.10, which answers as Octavo does. */
export const mended: Reason[] = [
  'lost-quotation-mark',
  'dates-sort-as-dates',
  'particles-sort-last',
  'title-that-tells-works-apart',
  'label-of-pages',
  'empty-locator',
]

export interface Difference<At> {
  /** Number of the citation in the manuscript, those of author’s notes last; or key of an entry. */
  at: At
  why: Reason
}

export interface Explained {
  citations?: Difference<number>[]
  entries?: Difference<string>[]
  /** Why the entries stand in another order. */
  order?: Reason
}

const because = <At>(why: Reason, ...places: At[]): Difference<At>[] => places.map((at) => ({ at, why }))
const inOrder = (differences: Difference<number>[]) => differences.sort((a, b) => a.at - b.at)

const lost = because('work-within-a-citation', 1, 2)

export const explained: Record<string, Explained> = {
  'chicago-notes.en-US': {
    citations: [...because('comma-after-question-mark', 30), ...because('lost-quotation-mark', 65)],
  },
  'chicago-notes.en-GB': { citations: because('lost-quotation-mark', 65) },
  'apa.en-US': { citations: because('dates-sort-as-dates', 79), order: 'dates-sort-as-dates' },
  'octavo-notes.en-GB': { citations: because('lost-quotation-mark', 65), order: 'particles-sort-last' },
  'chicago-notes-without-ibid.en-US': {
    citations: inOrder([
      ...because('year-that-tells-nothing-apart', 4, 11, 13, 79, 95),
      ...because('comma-after-question-mark', 30),
      ...because('lost-quotation-mark', 65),
    ]),
  },
  'mhra.en-GB': {
    citations: inOrder([
      ...because('label-of-pages', 15, 22, 37, 52, 54, 56, 58),
      ...because('name-of-a-repeated-author', 23),
      ...because('title-that-tells-works-apart', 63, 84, 87),
      ...because('lost-quotation-mark', 65),
      ...because('note-is-never-empty', 82, 99),
    ]),
    order: 'particles-sort-last',
  },
  'awkward.chicago-notes.en-US': {
    citations: inOrder([...lost, ...because('stop-inside-all-marks', 4, 7, 11), ...because('empty-locator', 16)]),
    entries: because('stop-inside-all-marks', 'joyce1993', 'lenin1918'),
  },
  'awkward.chicago-notes.en-GB': { citations: [...lost, ...because('empty-locator', 16)] },
  'awkward.chicago-author-date.en-US': {
    citations: [...lost, ...because('empty-locator', 16, 17)],
    entries: because('stop-inside-all-marks', 'joyce1993', 'lenin1918'),
  },
  'awkward.apa.en-US': {
    citations: [...lost, ...because('empty-locator', 16, 17)],
    entries: because('stop-inside-all-marks', 'lenin1918'),
    order: 'dates-sort-as-dates',
  },
  'awkward.octavo-notes.en-GB': { citations: [...lost, ...because('empty-locator', 16)] },
  'awkward.chicago-notes-without-ibid.en-US': {
    citations: inOrder([...lost, ...because('stop-inside-all-marks', 4, 7, 11), ...because('empty-locator', 16, 17)]),
    entries: because('stop-inside-all-marks', 'joyce1993', 'lenin1918'),
  },
  'awkward.mhra.en-GB': {
    citations: inOrder([
      ...lost,
      ...because('label-of-pages', 3, 4, 8, 20),
      ...because('empty-locator', 16, 17),
      ...because('title-that-tells-works-apart', 22),
    ]),
  },
}
