import type { ChapterFacts, CitationFact } from './facts.ts'

/** Facts that the stages leave on a chapter's VFile while it is read. */
declare module 'vfile' {
  interface DataMap extends Partial<Omit<ChapterFacts, 'citations'>> {
    citations: CitationFact[]
  }
}
