import type { BookLayout, SectionPages } from '../edition/page-map.ts'

/** What a preview is told, in the order in which it happens. */
export type PreviewNews =
  | { kind: 'status'; status: PreviewStatus }
  | { kind: 'layout'; layout: BookLayout }
  /** `hash` is that of the section’s pages and texts. */
  | { kind: 'section'; section: SectionPages; hash: string }
  /** All there are; those of earlier builds are over. */
  | { kind: 'messages'; messages: PreviewMessage[] }
  | { kind: 'epub'; bytes: Uint8Array; hash: string }

export interface PreviewStatus {
  /** `faulty`: the book has errors, and what is shown is older than they are. `failed`: it could not be built at all. */
  phase: 'working' | 'proved' | 'faulty' | 'failed'
  text: string
  /** What can be done about it. */
  hint?: string
}

export interface PreviewMessage {
  file: string
  line?: number
  column?: number
  severity: 'error' | 'warning' | 'info'
  rule: string
  reason: string
  expected?: string[]
  help: string
}

/** What the server tells who opened it. */
export type ServerNews =
  | { kind: 'listening'; port: number }
  | { kind: 'refused'; code: string }
  /** Ids of the sections on the reader’s screen. */
  | { kind: 'looking'; sections: string[] }
