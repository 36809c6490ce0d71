import { expect, it } from 'vitest'
import { compareEditions } from '../../scripts/changes/compare-editions.ts'
import type { EditionText } from '../../scripts/changes/edition-text.ts'
import { errataWordsFor } from '../../scripts/changes/errata/errata-words-for.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { readMarked } from './read-marked.ts'

const words = errataWordsFor('en', labelsFor('en'))
const page = { label: '1', key: 'a', width: 148, height: 210 }
const whole = (name: string): EditionText => ({
  ...{ name, text: readMarked(['|1|It ground twice a day.']), pages: [page] },
  booklet: [{ left: 1, right: 0, depth: 0, back: false }],
})

it('says what cannot be told, and tells the rest', () => {
  const withoutPdf = { ...whole('old'), pages: undefined, booklet: undefined }
  const told = compareEditions(withoutPdf, { ...whole('new'), text: readMarked(['|1|It ground thrice a day.']) }, words)
  expect(told.errata?.map(({ line }) => line)).toEqual(['p.\u00A01, ¶1: for *twice* read *thrice*'])
  expect(told.print).toBeUndefined()
  expect(told.untold).toEqual([
    'old has no PDF: which pages to print again cannot be told.',
    'old has no booklet whose signatures its receipt names: which of its sheets to print again cannot be told.',
  ])

  const withoutEpub = { ...whole('new'), text: undefined, pages: [{ ...page, key: 'b' }] }
  const printed = compareEditions(whole('old'), withoutEpub, words)
  expect([printed.chapters, printed.errata]).toEqual([undefined, undefined])
  expect(printed.print?.single).toEqual([{ from: '1', to: '1', file: [1, 1] }])
  expect(printed.untold).toEqual(['new has no EPUB: what was changed in the text cannot be told.'])
})

it('finds nothing, and nothing untold, between an edition and itself', () => {
  const report = compareEditions(whole('old'), whole('new'), words)
  expect(report).toMatchObject({ untold: [], chapters: [], errata: [], print: { again: 0, single: [], moved: [] } })
})
