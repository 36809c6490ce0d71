import { EditionError } from '../../diagnostics/edition-error.ts'
import type { PreviewStatus } from '../../preview/preview-news.ts'
import type { EditionBuilt } from '../build-edition.ts'

/** What is said of a build that has ended; `clock` is the time of day. */
export function statusOfBuild({ made, files }: EditionBuilt, clock: string): PreviewStatus {
  if (made) return { phase: 'proved', text: `Proved, ${clock}` }
  const errors = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal).length
  const text = `${errors} ${errors === 1 ? 'error' : 'errors'}, ${clock}; the pages are those of the last build`
  return { phase: 'faulty', text }
}

/** The same of one that was broken off: the watch goes on, whatever it was. */
export function statusOfFailure(error: unknown, clock: string): PreviewStatus {
  const text = `Not built, ${clock}: ${error instanceof Error ? error.message : String(error)}`
  const hint = error instanceof EditionError ? error.hint : undefined
  return { phase: 'failed', text, ...(hint === undefined ? {} : { hint }) }
}
