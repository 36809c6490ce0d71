import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

export interface VerbRun {
  /** The exit code; undefined when a signal ended the process. */
  code: number | undefined
  stdout: string
  stderr: string
}

export interface RunVerbOptions {
  /** Besides or instead of the variables of the tests' own process; undefined removes one. */
  environment?: NodeJS.ProcessEnv
  /** Called with every piece of stderr; it may send the process a signal. */
  onProgress?: (stderr: string, signal: (name: NodeJS.Signals) => void) => void
}

/** Runs a verb as a process of its own, from the project's folder as npm does, and waits for its end. */
export function runVerb(verb: string, words: string[], options: RunVerbOptions = {}): Promise<VerbRun> {
  const { environment = {}, onProgress = () => {} } = options
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${verb}.ts`, ...words], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    onProgress(stderr, (name) => child.kill(name))
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? undefined, stdout, stderr }))
  })
}
