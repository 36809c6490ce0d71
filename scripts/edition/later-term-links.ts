import type { ReadChapter } from './facts.ts'
import type { GlossarySettings } from './settings.ts'

/**
 * Chapter id → ids of the mentions that a chapter, read by itself, links, although the book has linked their terms
 * before, in reading order. As within a chapter, the text is read as if there were no notes; a note makes no link of
 * what any text or note before it links. A chapter that is generated is looked up, not read, and keeps its links.
 */
export function laterTermLinks(chapters: ReadChapter[], scope: GlossarySettings['scope']): Record<string, string[]> {
  if (scope !== 'book') return {}
  const inText = new Set<string>()
  const anywhere = new Set<string>()
  return Object.fromEntries(
    chapters.flatMap(({ source, facts }) => {
      if (source.kind !== 'text') return []
      const linked = facts.mentions.filter((mention) => mention.linked)
      const later = linked.filter(({ entry, note, forced }) => {
        const seen = (note === undefined ? inText : anywhere).has(entry)
        anywhere.add(entry)
        if (note === undefined) inText.add(entry)
        return seen && !forced
      })
      return later.length > 0 ? [[source.id, later.map(({ id }) => id)]] : []
    }),
  )
}
