import { describe, expect, it } from 'vitest'
import { cslDate } from '../../scripts/readers/csl-date.ts'

describe('a date as people write it', () => {
  it.each([
    ['1921', { 'date-parts': [[1921]] }],
    ['1921-03', { 'date-parts': [[1921, 3]] }],
    ['1921-03-08', { 'date-parts': [[1921, 3, 8]] }],
    ['1921-03-08T10:00:00Z', { 'date-parts': [[1921, 3, 8]] }],
    ['1917/1921', { 'date-parts': [[1917], [1921]] }],
    [
      '1921-03-08/1921-03-16',
      {
        'date-parts': [
          [1921, 3, 8],
          [1921, 3, 16],
        ],
      },
    ],
    ['1917–21', { 'date-parts': [[1917], [1921]] }],
    ['1917--1921', { 'date-parts': [[1917], [1921]] }],
    ['1917-1921', { 'date-parts': [[1917], [1921]] }],
    ['1918/', { 'date-parts': [[1918], [0]] }],
    ['1918/..', { 'date-parts': [[1918], [0]] }],
    ['1921~', { 'date-parts': [[1921]], circa: true }],
    ['1921?', { 'date-parts': [[1921]], circa: true }],
    ['c. 1921', { 'date-parts': [[1921]], circa: true }],
    ['circa 1917/1921', { 'date-parts': [[1917], [1921]], circa: true }],
    ['192X', { 'date-parts': [[1920], [1929]] }],
    ['19XX', { 'date-parts': [[1900], [1999]] }],
    ['1921-21', { 'date-parts': [[1921]], season: 1 }],
    ['-0044-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['[1921]', { literal: '[1921]' }],
    ['n.d.', { literal: 'n.d.' }],
    ['March 1921', { literal: 'March 1921' }],
    ['1921-13', { literal: '1921-13' }],
    ['1917/1918/1919', { literal: '1917/1918/1919' }],
  ])('%s', (text, date) => {
    expect(cslDate(text)).toEqual(date)
  })
})
