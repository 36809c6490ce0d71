import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lends an empty folder, and removes it with all that is in it whatever happens, also when the process is interrupted. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-verify-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 20 })
  process.once('exit', remove)
  try {
    return await use(folder)
  } finally {
    remove()
    process.off('exit', remove)
  }
}
