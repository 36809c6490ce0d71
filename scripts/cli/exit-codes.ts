import type { ErrorCode } from '../diagnostics/edition-error.ts'

/** What a verb's exit code says to a script. */
export const exitCodes = {
  clean: 0,
  manuscript: 1,
  usage: 2,
  config: 2,
  environment: 3,
  interrupted: 130,
  terminated: 143,
} as const

export function exitCodeOf(code: ErrorCode): number {
  return exitCodes[code]
}
