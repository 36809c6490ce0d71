/** What a check of a finished artefact found. */
export interface Problem {
  /** One sentence. */
  reason: string
  /** File inside the artefact. */
  file?: string
  /** Page of a PDF, counted from 1. */
  page?: number
}
