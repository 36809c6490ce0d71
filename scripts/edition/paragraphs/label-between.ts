import { compareLabels } from './compare-labels.ts'
import { lettersOf } from './letters-of.ts'

/**
 * A number for a paragraph between two others that was never used: 12a between 12 and 13, and 12b after it; 12a1 between 12a
 * and 12b; 12.1 between 12 and 12a. `before` is `0` in front of the first. There is always one: where all of these are
 * taken, as between 12 and 12.1, a 0 comes between (12.0a), which is never given by itself.
 */
export function labelBetween(before: string, after: string, isUsed: (label: string) => boolean): string {
  for (const labels of [nextOf(before), below(before), pointed(before)]) {
    for (const label of labels) {
      if (compareLabels(label, after) >= 0) break
      if (!isUsed(label)) return label
    }
  }
  return labelBetween(`${before}${endsWithLetter(before) ? '0' : '.0'}`, after, isUsed)
}

/** What follows on the same level; the numbers of the first level are other paragraphs’. */
function* nextOf(label: string): Generator<string> {
  const [, stem = '', number = '', letters = ''] = /^(.*?)(?:(\d+)|([a-z]+))$/.exec(label) ?? []
  if (stem === '') return
  for (let next = 1; ; next += 1)
    yield letters === '' ? `${stem}${Number(number) + next}` : `${stem}${lettersOf(countOf(letters) + next)}`
}

function* below(label: string): Generator<string> {
  for (let count = 1; ; count += 1) yield `${label}${endsWithLetter(label) ? count : lettersOf(count)}`
}

function* pointed(label: string): Generator<string> {
  if (endsWithLetter(label)) return
  for (let count = 1; ; count += 1) yield `${label}.${count}`
}

function endsWithLetter(label: string): boolean {
  return /[a-z]$/.test(label)
}

/** The reverse of `lettersOf`. */
function countOf(letters: string): number {
  return [...letters].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0)
}
