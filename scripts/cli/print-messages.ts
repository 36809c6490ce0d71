import { styleText } from 'node:util'
import type { MessageRecord } from './describe-message.ts'

export interface PrintOptions {
  /** Whether colours reach the reader. */
  colour: boolean
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const

/**
 * Messages for people: place, severity and rule on one line, then what was found, what was expected and what to do.
 * The help of a rule is given once, with its first message. Ends with a count.
 */
export function printMessages(messages: MessageRecord[], { colour }: PrintOptions): string {
  if (messages.length === 0) return ''
  const paint = (format: Parameters<typeof styleText>[0], text: string) => (colour ? styleText(format, text) : text)
  const explained = new Set<string>()
  const blocks = messages.map((message) => {
    const { severity, rule, reason, expected, help, related } = message
    const first = !explained.has(rule)
    explained.add(rule)
    return [
      `${paint('bold', placeOf(message))}  ${paint(colours[severity], severity)}  ${paint('dim', rule)}`,
      `  ${reason}`,
      ...(expected ? [`  Expected: ${expected.join(', ')}`] : []),
      ...(related ? [`  See ${related.file}:${related.line}:${related.column} (${related.reason})`] : []),
      ...(first && help ? [paint('dim', `  ${help}`)] : []),
    ].join('\n')
  })
  return `${[...blocks, countOf(messages)].join('\n\n')}\n`
}

function placeOf({ file, line, column }: MessageRecord): string {
  return line ? `${file}:${line}:${column}` : file
}

function countOf(messages: MessageRecord[]): string {
  const count = (severity: MessageRecord['severity'], one: string) => {
    const number = messages.filter((message) => message.severity === severity).length
    return number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]
  }
  return [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'remark')].join(', ')
}
