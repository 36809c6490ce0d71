import type { BookLayout } from '../edition/page-map.ts'
import type { PreviewMessage, PreviewStatus } from './preview-news.ts'

/** All that a page of the preview is told; bytes it fetches by their hashes. */
export interface ShownState {
  status: PreviewStatus
  layout?: BookLayout
  /** By the section’s id. */
  printed: Record<string, PrintedShown>
  messages: PlacedMessage[]
  /** The hash of the EPUB. */
  epub?: string
}

export interface PrintedShown {
  hash: string
  pages: number
}

export interface PlacedMessage extends PreviewMessage {
  /** Where the text stands of which it speaks, as the book was printed last. */
  at?: { section: string; page: number; top: number }
}
