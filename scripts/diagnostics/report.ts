import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type RuleId, rules } from './rules.ts'

export interface Details {
  /** One sentence: what was found, in the reader's words. */
  reason: string
  /** Where: a node or a position; without it the message concerns the whole file. */
  place?: Node | Node['position'] | { line: number; column: number } | undefined
  actual?: string | undefined
  expected?: string[] | undefined
  /** A related place, such as the first of two equal ids. */
  cause?: { reason: string; file: string; line: number; column: number } | undefined
}

/** Adds a message of the catalogue's rule to the file; severity and help come from the catalogue. */
export function report(file: VFile, ruleId: RuleId, details: Details): VFileMessage {
  const rule = rules[ruleId]
  const message = file.message(details.reason, {
    ...(details.place ? { place: position(details.place) } : {}),
    ruleId,
    source: 'octavo',
  })
  message.fatal = rule.severity === 'error' ? true : rule.severity === 'warning' ? false : undefined
  message.note = rule.help
  message.url = `docs/rules/${ruleId}.md`
  if (details.actual !== undefined) message.actual = details.actual
  if (details.expected) message.expected = details.expected
  if (details.cause) message.cause = details.cause
  return message
}

function position(place: NonNullable<Details['place']>) {
  if ('type' in place) return place.position
  return place
}
