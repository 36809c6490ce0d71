import { sep } from 'node:path'
import type { VFile } from 'vfile'
import { describeMessages, type MessageRecord } from '../../scripts/cli/describe-message.ts'

/**
 * Messages as `messages.txt` holds them, one a line: `path:line:col severity rule-id: reason`, followed by what was
 * expected and the related place where there are such. Paths are relative to the case's folder.
 */
export function describeCaseMessages(files: VFile[], folder: string): string {
  return describeMessages(files)
    .map((message) => `${lineOf(message)}\n`.replaceAll(`${folder}${sep}`, '').replaceAll(folder, '.'))
    .join('')
}

function lineOf({ file, line, column, severity, rule, reason, expected, related }: MessageRecord): string {
  const place = line ? `${file}:${line}:${column}` : file
  const wanted = expected ? ` [expected: ${expected.join(', ')}]` : ''
  const other = related ? ` [see ${related.file}:${related.line}:${related.column}: ${related.reason}]` : ''
  return `${place} ${severity} ${rule}: ${reason}${wanted}${other}`
}
