import type { TextChapter } from '../edition-text.ts'

/** The share of its words’ blocks by which a chapter is known that has another name and another title. */
const known = 0.4

/** Which earlier chapter each of the present ones is: by its name, or its title, or what stands in it. */
export function matchChapters(earlier: TextChapter[], present: TextChapter[]): Map<TextChapter, TextChapter> {
  const matched = new Map<TextChapter, TextChapter>()
  const taken = new Set<TextChapter>()
  const match = (isSame: (old: TextChapter, now: TextChapter) => boolean) => {
    for (const now of present) {
      if (matched.has(now)) continue
      const old = earlier.find((each) => !taken.has(each) && isSame(each, now))
      if (!old) continue
      matched.set(now, old)
      taken.add(old)
    }
  }
  match((old, now) => old.id === now.id)
  match((old, now) => old.title === now.title)
  match((old, now) => sharedWords(old, now) >= known)
  return matched
}

/** What share of the present chapter’s characters stands in blocks that the earlier one has too. */
function sharedWords(old: TextChapter, now: TextChapter): number {
  const texts = new Set(old.blocks.map(({ text }) => text))
  const length = (blocks: TextChapter['blocks']) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  return length(now.blocks.filter(({ text }) => texts.has(text))) / Math.max(1, length(now.blocks))
}
