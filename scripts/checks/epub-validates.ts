import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Problem } from './problem.ts'

/**
 * What the port says of every sound index: it counts the lists of all entries and all groups as if they were one, and takes
 * a landmark that leads to an index for one. EPUBCheck, and EPUB Indexes 1.0, want one list in each group.
 */
const wrong = 'An "index" must contain one and only one "index-entry-list" descendant element.'

/** Errors and warnings of the TypeScript port of EPUBCheck, which knows most of what EPUBCheck knows. */
export async function epubValidates(bytes: Uint8Array): Promise<Problem[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .filter(({ message }) => message !== wrong)
    .map(({ id, message, location }) => ({
      reason: `${id}: ${message}${location?.line ? ` (line ${location.line})` : ''}`,
      ...(location ? { file: location.path } : {}),
    }))
}
