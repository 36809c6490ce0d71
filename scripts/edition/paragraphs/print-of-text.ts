import type { ParagraphPrint } from '../paragraph-lock.ts'
import { hashText } from './hash-text.ts'
import { wordsOf } from './words-of.ts'

/** How many values a sketch has, each of two signs. */
const bins = 20
const empty = '..'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** First words that are shown to people, in characters. */
const longestBeginning = 40

/** By what a paragraph of this text is recognised. Equal words give equal hashes, on every machine. */
export function printOfText(text: string): ParagraphPrint {
  const words = wordsOf(text)
  const all = words.join(' ')
  const hash = [0, 0x9e3779b9].map((seed) => hashText(all, seed).toString(36).padStart(7, '0')).join('')
  return { hash, sketch: sketchOf(words), beginning: beginningOf(text) }
}

/**
 * Every pair of neighbouring words falls into one of the bins, and the least of a bin stands for it: minwise hashing with one
 * permutation (Li, Owen and Zhang 2012). Two texts share about as many values as they share pairs.
 */
function sketchOf(words: string[]): string {
  const least: (number | undefined)[] = Array.from({ length: bins })
  for (const pair of pairsOf(words)) {
    const hash = hashText(pair)
    const [bin, value] = [hash % bins, Math.floor(hash / bins)]
    if (value < (least[bin] ?? Number.POSITIVE_INFINITY)) least[bin] = value
  }
  return least.map((value) => (value === undefined ? empty : signsOf(value))).join('')
}

/** The first and the last word make a pair with the edge. */
function pairsOf(words: string[]): string[] {
  if (words.length === 0) return []
  return ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`)
}

function signsOf(value: number): string {
  return digits.charAt(Math.floor(value / digits.length) % digits.length) + digits.charAt(value % digits.length)
}

/** Letters and figures alone: they mean nothing to YAML. */
function beginningOf(text: string): string {
  const words = text.replaceAll('\u00AD', '').match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  let beginning = ''
  for (const word of words) {
    if (beginning !== '' && beginning.length + word.length >= longestBeginning) break
    beginning += `${beginning === '' ? '' : ' '}${word}`
  }
  return [...beginning].slice(0, longestBeginning).join('')
}
