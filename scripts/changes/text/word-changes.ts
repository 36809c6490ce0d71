import { diffArrays } from 'diff'

/** Words that were replaced: `old` is empty where some were added, `new` where some were taken out. */
export interface WordChange {
  old: string
  new: string
  /** Where it is in either text. */
  oldAt: number
  newAt: number
}

export interface Token {
  text: string
  at: number
}

/** How many words between two changes that are alike are told with them: “for *a red wheel* read *the green wheel*”. */
const bridged = 1

/** The words, and each sign between them, of a text in a language (BCP 47), without spaces. */
export function tokensOf(text: string, language: string): Token[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment, index }) => ({ text: segment, at: index })).filter(
    ({ text: segment }) => segment.trim() !== '',
  )
}

/** What was changed between two texts, word by word and in their order. */
export function wordChanges(oldText: string, newText: string, language: string): WordChange[] {
  const [one, other] = [tokensOf(oldText, language), tokensOf(newText, language)]
  return hunksOf(one, other).map(({ old, new: now }) => ({
    ...{ old: slice(oldText, one, old), new: slice(newText, other, now) },
    ...{ oldAt: startOf(oldText, one, old), newAt: startOf(newText, other, now) },
  }))
}

type Range = [from: number, to: number]

function hunksOf(one: Token[], other: Token[]): { old: Range; new: Range }[] {
  const parts = diffArrays(
    one.map(({ text }) => text),
    other.map(({ text }) => text),
  )
  const hunks: { old: Range; new: Range }[] = []
  let [a, b] = [0, 0]
  for (const { added, removed, value } of parts) {
    const [toA, toB] = [added ? a : a + value.length, removed ? b : b + value.length]
    const last = hunks.at(-1)
    if (added || removed) {
      if (last && a - last.old[1] <= bridged && b - last.new[1] <= bridged) {
        last.old[1] = toA
        last.new[1] = toB
      } else hunks.push({ old: [a, toA], new: [b, toB] })
    }
    ;[a, b] = [toA, toB]
  }
  return hunks
}

function slice(text: string, tokens: Token[], [from, to]: Range): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last && to > from ? text.slice(first.at, last.at + last.text.length) : ''
}

function startOf(text: string, tokens: Token[], [from]: Range): number {
  return tokens[from]?.at ?? text.length
}
