import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memoryFolder } from './open-memory.ts'

export interface MemoryCleaned {
  folder: string
  entries: number
  /** Of all entries. */
  bytes: number
}

/** Forgets all that builds remember. What they made is not touched, and neither is the browser. */
export function cleanMemory(environment: NodeJS.ProcessEnv): MemoryCleaned {
  const folder = memoryFolder(environment)
  const files = filesIn(folder).map((name) => statSync(join(folder, name)))
  const entries = files.filter((file) => file.isFile())
  rmSync(folder, { recursive: true, force: true })
  return { folder, entries: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0) }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
