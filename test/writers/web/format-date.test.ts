import { expect, test } from 'vitest'
import { formatDate } from '../../../scripts/writers/web/format-date.ts'

test.each([
  ['2026', '2026'],
  ['2026-03', 'March 2026'],
  ['2026-03-09', '9 March 2026'],
  ['2026-03-09T23:59:59Z', '9 March 2026'],
  ['2026-13-40', '2026-13-40'],
  ['spring', 'spring'],
])('%s is written %s', (date, written) => {
  expect(formatDate(date, 'en-GB')).toBe(written)
})
