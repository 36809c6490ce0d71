import { spawn } from 'node:child_process'
import { processTree } from './process-tree.ts'

export interface Command {
  command: string
  args: string[]
  environment?: Record<string, string>
}

export interface Measured {
  outcome: 'finished' | 'failed' | 'out of time'
  /** Of the whole process by the clock. */
  seconds: number
  /** Greatest sum of the memory of the process and all that it started, in MiB. */
  peak: number
  stdout: string
  stderr: string
}

export interface RunMeasuredOptions {
  /** Seconds after which the process is ended. */
  limit: number
  /** Besides those of the command and of this process. */
  environment: Record<string, string>
}

const samplingInterval = 250

/** Runs a command to its end, or ends it and all that it started when its time is over. */
export function runMeasured(called: Command, { limit, environment }: RunMeasuredOptions): Promise<Measured> {
  const { command, args } = called
  const env = { ...process.env, ...environment, ...called.environment }
  const start = performance.now()
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr, peak, late] = ['', '', 0, false]
  child.stdout.on('data', (data) => (stdout += data))
  child.stderr.on('data', (data) => (stderr += data))
  const sampling = setInterval(() => {
    const tree = processTree(child.pid ?? 0)
    peak = Math.max(peak, tree.reduce((sum, { memory }) => sum + memory, 0) / 1024)
    if (performance.now() - start < 1000 * limit) return
    late = true
    for (const { id } of tree) end(id)
  }, samplingInterval)
  return new Promise((settle) => {
    const finish = (code: number | null) => {
      clearInterval(sampling)
      const outcome = late ? 'out of time' : code === 0 ? 'finished' : 'failed'
      settle({ outcome, seconds: (performance.now() - start) / 1000, peak, stdout, stderr })
    }
    child.on('close', finish)
    child.on('error', (error) => {
      stderr += error.message
      finish(null)
    })
  })
}

/** It may have ended by itself. */
function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {}
}
