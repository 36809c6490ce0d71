import { type ChildProcess, spawnSync } from 'node:child_process'

/**
 * Ends at once a process that leads a group of its own, as Puppeteer starts browsers, and all it has started, even when
 * it has itself come to its end before them.
 */
export function endProcessGroup(leader: ChildProcess): void {
  if (leader.pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader.pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-leader.pid, 'SIGKILL')
  } catch {
    // None of the group is left.
  }
}
