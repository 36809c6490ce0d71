import { expect, it } from 'vitest'
import { momentOfBuild } from '../../scripts/cli/moment-of-build.ts'

const clock = new Date('2026-11-22T12:00:00Z')

it('is the time on the clock unless SOURCE_DATE_EPOCH names another', () => {
  expect(momentOfBuild({}, clock)).toBe(clock)
  expect(momentOfBuild({ SOURCE_DATE_EPOCH: '' }, clock)).toBe(clock)
  expect(momentOfBuild({ SOURCE_DATE_EPOCH: '1700000000' }, clock).toISOString()).toBe('2023-11-14T22:13:20.000Z')
})

it.each(['yesterday', '-1', '17e8', '99999999999999999'])('refuses “%s”', (epoch) => {
  expect(() => momentOfBuild({ SOURCE_DATE_EPOCH: epoch }, clock)).toThrow('which is no moment')
})
