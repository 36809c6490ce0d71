import { statSync } from 'node:fs'

export interface BrowserAtHand {
  path: string
  /** Bytes, and milliseconds since 1970; undefined where there is no such file. */
  size?: number
  changed?: number
}

/** What is at a path now. */
export function browserAt(path: string): BrowserAtHand {
  try {
    const { size, mtimeMs } = statSync(path)
    return { path, size, changed: mtimeMs }
  } catch {
    return { path }
  }
}
