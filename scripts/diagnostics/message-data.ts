import type { VFile } from 'vfile'
import { type Details, report } from './report.ts'
import type { RuleId } from './rules.ts'

/** A message as data that can be kept; what it has of the catalogue is not in it. */
export interface MessageData extends Pick<Details, 'reason' | 'actual' | 'expected' | 'cause'> {
  ruleId: RuleId
  place?: Exclude<Details['place'], undefined>
}

/** The messages of a file, to be kept. */
export function messageData({ messages }: VFile): MessageData[] {
  return messages.map(({ reason, ruleId, place, actual, expected, cause }) => ({
    reason,
    ruleId: ruleId as RuleId,
    ...(place ? { place } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(expected ? { expected } : {}),
    ...(cause ? { cause: cause as Details['cause'] } : {}),
  }))
}

/** Adds messages that were kept to a file, as they were reported. */
export function restoreMessages(file: VFile, kept: MessageData[]): void {
  for (const { ruleId, ...details } of kept) report(file, ruleId, details)
}
