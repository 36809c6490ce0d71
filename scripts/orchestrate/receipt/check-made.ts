import type { Problem } from '../../checks/problem.ts'
import type { Receipt } from './receipt-schema.ts'

/** A check of a finished file. */
export interface CheckMade {
  /** Its name, for the receipt. */
  check: string
  /** How much it looked at, by what that is. */
  looked?: Record<string, number>
  /** Why it was not made. */
  skipped?: string
  problems: Problem[]
  /** Where a sound file departs from what is advised. */
  advice?: Problem[]
}

/** As a receipt records it. What found a problem is in none, for nothing is published then. */
export function recordOf(artefact: string, { check, looked, skipped, advice }: CheckMade): Receipt['checks'][number] {
  if (skipped !== undefined) return { artefact, check, skipped }
  return { artefact, check, ...(looked ? { looked } : {}), ...(advice ? { advised: advice.length } : {}) }
}
