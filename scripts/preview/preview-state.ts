import { isDeepStrictEqual } from 'node:util'
import type { BookLayout, SectionPages, TextPlace } from '../edition/page-map.ts'
import { findText } from './find-text.ts'
import type { PreviewMessage, PreviewNews, PreviewStatus } from './preview-news.ts'
import type { PlacedMessage, PrintedShown, ShownState } from './shown-state.ts'

export interface PreviewState {
  /** Gives what has changed by it; undefined if nothing has. */
  take: (news: PreviewNews) => Partial<ShownState> | undefined
  all: () => ShownState
  /** A section’s PDF, the places of its texts, or the EPUB; undefined for a hash of nothing that is shown. */
  pdf: (hash: string) => Uint8Array | undefined
  texts: (hash: string) => TextPlace[] | undefined
  epub: (hash: string) => Uint8Array | undefined
}

interface Held {
  hash: string
  section: SectionPages
}

/** Keeps what is shown. Of a section that is printed again the pages before are kept too, for who is about to fetch them. */
export function previewState(): PreviewState {
  const held = new Map<string, Held>()
  const before = new Map<string, Held>()
  let status: PreviewStatus = { phase: 'working', text: 'Beginning' }
  let layout: BookLayout | undefined
  let messages: PreviewMessage[] = []
  let epub: { hash: string; bytes: Uint8Array } | undefined

  const sectionOf = (hash: string) => [...held.values(), ...before.values()].find((each) => each.hash === hash)?.section
  const shown = ({ hash, section }: Held): PrintedShown => ({ hash, pages: section.pages })
  const placed = () => messages.map((message) => placeMessage(message, [...held.values()]))

  function takeSection({ section, hash }: Extract<PreviewNews, { kind: 'section' }>): Partial<ShownState> | undefined {
    const last = held.get(section.id)
    if (last?.hash === hash) return undefined
    if (last) before.set(section.id, last)
    const now = { hash, section }
    held.set(section.id, now)
    return { printed: { [section.id]: shown(now) } }
  }

  function take(news: PreviewNews): Partial<ShownState> | undefined {
    switch (news.kind) {
      case 'status':
        status = news.status
        return { status }
      case 'layout':
        // Each printing tells it anew; seldom has anything moved.
        if (isDeepStrictEqual(layout, news.layout)) return undefined
        layout = news.layout
        return { layout }
      case 'section':
        return takeSection(news)
      case 'messages':
        messages = news.messages
        return { messages: placed() }
      case 'epub':
        if (epub?.hash === news.hash) return undefined
        epub = news
        return { epub: news.hash }
    }
  }

  return {
    take,
    all: () => ({
      status,
      ...(layout ? { layout } : {}),
      printed: Object.fromEntries([...held].map(([id, each]) => [id, shown(each)])),
      messages: placed(),
      ...(epub ? { epub: epub.hash } : {}),
    }),
    pdf: (hash) => sectionOf(hash)?.bytes,
    texts: (hash) => sectionOf(hash)?.texts,
    epub: (hash) => (epub?.hash === hash ? epub.bytes : undefined),
  }
}

function placeMessage(message: PreviewMessage, held: Held[]): PlacedMessage {
  const { file, line, column = 1 } = message
  if (line === undefined) return message
  for (const { section } of held) {
    const text = findText(section.texts, { file, line, column })
    if (text) return { ...message, at: { section: section.id, page: text.page, top: text.top } }
  }
  return message
}
