import { execFileSync } from 'node:child_process'
import { it } from 'vitest'

function hasProgram(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A test that asks a program of the machine; where there is none it is skipped, and its name says so. */
export function itWithProgram(program: string, name: string, test: () => Promise<void> | void): void {
  if (hasProgram(program)) it(`${program}: ${name}`, test)
  else it.skip(`LEFT OUT, ${program} is not on this machine: ${name}`, test)
}
