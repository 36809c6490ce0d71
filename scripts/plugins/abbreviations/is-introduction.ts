/** So many words may stand between a short form and what it is short for: “NEP, short for the New Economic Policy”. */
const most = 3

/** Whether what stands between a short form and the words that it is short for lets these explain it. */
export function isIntroduction(between: string): boolean {
  const words = between.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= most && !/[.!?]["”’)]*\s+\p{Lu}/u.test(between)
}
