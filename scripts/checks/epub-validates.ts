import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { Problem } from './problem.ts'

/** Errors and warnings of the TypeScript port of EPUBCheck, which knows most of what EPUBCheck knows. */
export async function epubValidates(bytes: Uint8Array): Promise<Problem[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => ({
      reason: `${id}: ${message}${location?.line ? ` (line ${location.line})` : ''}`,
      ...(location ? { file: location.path } : {}),
    }))
}
