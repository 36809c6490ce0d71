import { expect, it } from 'vitest'
import { compareLabels } from '../../../scripts/edition/paragraphs/compare-labels.ts'
import { labelBetween } from '../../../scripts/edition/paragraphs/label-between.ts'
import { randomFrom } from '../../citations/random.ts'

const between = (before: string, after: string, ...used: string[]) =>
  labelBetween(before, after, (label) => used.includes(label))

it('names what is inserted as an editor would', () => {
  expect(between('12', '13')).toBe('12a')
  expect(between('12a', '13', '12a')).toBe('12b')
  expect(between('12a', '12b')).toBe('12a1')
  expect(between('12a1', '12b')).toBe('12a2')
  expect(between('12', '12a')).toBe('12.1')
  expect(between('0', '1')).toBe('0a')
  expect(between('0', '0a')).toBe('0.1')
  expect(between('12z', '13', '12z')).toBe('12aa')
})

it('leaves numbers unused that were given once', () => {
  expect(between('12', '13', '12a')).toBe('12b')
  expect(between('12', '14', '13')).toBe('12a')
  expect(between('12a', '13', '12b', '12c')).toBe('12d')
})

it('always has an answer', () => {
  expect(between('12', '12.1')).toBe('12.0a')
  expect(between('12', '12.0a')).toBe('12.0.1')
  expect(between('12a', '12a1')).toBe('12a0a')
  expect(between('12a', '12a0a')).toBe('12a0.1')
})

it('keeps the order, wherever and how often something is inserted', () => {
  const random = randomFrom(12)
  const labels = ['0', '1', '2', '3']
  for (let count = 0; count < 300; count += 1) {
    const at = random() < 0.5 ? 0 : Math.floor(random() * (labels.length - 1))
    const [before = '', after = ''] = labels.slice(at, at + 2)
    const label = labelBetween(before, after, (each) => labels.includes(each))
    expect(label).toMatch(/^\d+(\.\d+|[a-z]+(\d+|$))*$/)
    labels.splice(at + 1, 0, label)
  }
  expect(new Set(labels).size).toBe(labels.length)
  expect([...labels].sort(compareLabels)).toEqual(labels)
})
