/** What went wrong outside the manuscript; each code has one exit code (see `cli/exit-codes.ts`). */
export type ErrorCode = 'usage' | 'config' | 'environment' | 'interrupted'

export interface EditionErrorOptions {
  code: ErrorCode
  /** What the reader of the message can do about it, as a sentence or as commands, one a line. */
  hint?: string
  cause?: unknown
}

/**
 * Misuse or trouble with the environment: a mistyped option, no browser, a folder that cannot be written.
 * Faults of a manuscript are messages of the rule catalogue instead; bugs are ordinary exceptions.
 */
export class EditionError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined

  constructor(message: string, options: EditionErrorOptions) {
    super(message, { cause: options.cause })
    this.name = 'EditionError'
    this.code = options.code
    this.hint = options.hint
  }
}
