import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type RuleId, rules } from '../diagnostics/rules.ts'

/** A message as plain data, the form of `--json`. */
export interface MessageRecord {
  file: string
  line?: number
  column?: number
  severity: 'error' | 'warning' | 'info'
  rule: string
  reason: string
  actual?: string
  expected?: string[]
  help: string
  page: string
  related?: { reason: string; file: string; line: number; column: number }
}

/** Every message of the files: by file in the order given, then by place. */
export function describeMessages(files: VFile[]): MessageRecord[] {
  return files.flatMap((file) => {
    const messages = [...file.messages].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )
    return messages.map((message) => describeMessage(file, message))
  })
}

function describeMessage(file: VFile, message: VFileMessage): MessageRecord {
  const rule = message.ruleId ?? ''
  const help = rule in rules ? rules[rule as RuleId].help : ''
  return {
    file: file.path,
    ...(message.line ? { line: message.line, column: message.column ?? 1 } : {}),
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    rule,
    reason: message.reason,
    ...(message.actual ? { actual: message.actual } : {}),
    ...(message.expected ? { expected: message.expected } : {}),
    help,
    page: `docs/rules/${rule}.md`,
    ...(isRelated(message.cause) ? { related: message.cause } : {}),
  }
}

function isRelated(cause: unknown): cause is NonNullable<MessageRecord['related']> {
  return typeof cause === 'object' && cause !== null && 'file' in cause && 'line' in cause
}
