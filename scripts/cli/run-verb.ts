import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { VFile } from 'vfile'
import { EditionError } from '../diagnostics/edition-error.ts'
import { describeMessages, type MessageRecord } from './describe-message.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { printMessages } from './print-messages.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** How a verb speaks while it works; nothing of it reaches stdout. */
export interface Progress {
  onStep(line: string): void
  /** Shown with `--verbose` only. */
  onDetail(line: string): void
  /** Shown at once, for a verb that goes on. */
  onMessages(files: VFile[]): void
}

export interface VerbResult {
  files: VFile[]
  /** What was made, as data: the `result` of `--json`. */
  result: object
  /** The same for people; empty lines are kept. */
  summary: string
  /** Something is not as it should be that no message tells of: the exit code is 1. */
  failed?: boolean
}

export interface Verb {
  /** The text of `--help`; its first line is shown with a usage error. */
  usage: string
  /** Besides `--json`, `--verbose` and `--help`, which every verb has. */
  options: Options
  /** The greatest number of arguments that are not options. */
  arguments: number
  run(input: { values: Values; positionals: string[] }, progress: Progress): Promise<VerbResult>
}

const common = {
  json: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const commonUsage = `  --json           one JSON document on stdout
  --verbose        more of what is being done, on stderr`

/**
 * Runs a verb from the command line and sets the exit code: results go to stdout, progress and messages to stderr.
 * The only place that prints.
 */
export async function runVerb(verb: Verb): Promise<void> {
  // What is half made is put away by those who make it, when the process exits.
  process.once('SIGINT', () => process.exit(exitCodes.interrupted))
  process.once('SIGTERM', () => process.exit(exitCodes.terminated))
  try {
    const input = readArguments(verb)
    if (input.values.help) {
      process.stdout.write(`${verb.usage}\n${commonUsage}\n`)
      return
    }
    const done = await verb.run(input, progressOf(input.values))
    show(done, input.values.json === true)
  } catch (error) {
    if (!(error instanceof EditionError)) throw error
    const { code, message, hint } = error
    if (process.argv.includes('--json')) {
      process.stdout.write(
        `${JSON.stringify({ ok: false, error: { code, message, ...(hint ? { hint } : {}) } }, null, 2)}\n`,
      )
    } else process.stderr.write(`${describeError(error)}\n`)
    process.exitCode = exitCodeOf(error.code)
  }
}

function readArguments(verb: Verb): { values: Values; positionals: string[] } {
  const hint = `${verb.usage.split('\n')[0]}\nMore with --help.`
  try {
    const input = parseArgs({ options: { ...verb.options, ...common }, allowPositionals: true })
    const surplus = input.positionals[verb.arguments]
    if (surplus !== undefined) throw new Error(`“${surplus}” is one argument too many.`)
    return input
  } catch (error) {
    throw new EditionError(error instanceof Error ? error.message : String(error), { code: 'usage', hint })
  }
}

function progressOf(values: Values): Progress {
  const write = (line: string) => process.stderr.write(`${line}\n`)
  return {
    onStep: (line) => write(`${line} …`),
    onDetail: (line) => {
      if (values.verbose) write(`  ${line}`)
    },
    onMessages: (files) => write(printed(describeMessages(files))),
  }
}

function show({ files, result, summary, failed: found = false }: VerbResult, json: boolean): void {
  const messages = describeMessages(files)
  const failed = found || messages.some((message) => message.severity === 'error')
  if (json) process.stdout.write(`${JSON.stringify({ ok: !failed, messages, result }, null, 2)}\n`)
  else {
    const text = printed(messages)
    if (text) process.stderr.write(`\n${text}\n`)
    if (summary) process.stdout.write(`${summary}\n`)
  }
  process.exitCode = failed ? exitCodes.manuscript : exitCodes.clean
}

function printed(messages: MessageRecord[]): string {
  return printMessages(messages, { colour: process.stderr.isTTY === true && !process.env.NO_COLOR })
}

function describeError(error: EditionError): string {
  const hint = error.hint ? `\n${error.hint.replace(/^/gm, '  ')}` : ''
  return `${error.message}${hint}`
}
