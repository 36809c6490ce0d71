import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of an npm package among those that `OCTAVO_BENCH_TOOLS` holds, and its version; undefined without it. */
export function packageOfTools(name: string): { folder: string; version: string } | undefined {
  const tools = process.env.OCTAVO_BENCH_TOOLS
  if (!tools) return undefined
  const folder = join(resolve(tools), 'node_modules', name)
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  return { folder, version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version }
}
