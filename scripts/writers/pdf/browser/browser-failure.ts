/** A job has no result, and the browser it ran in is of no more use. The message says what happened, as a clause without its full stop. */
export class BrowserFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'BrowserFailure'
  }
}
