import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reader } from './with-reader.ts'

/** Keeps a picture of what a reading system shows in the folder that `OCTAVO_SCREENSHOTS` names; without it, nowhere. */
export async function keepScreenshot(reader: Reader, name: string): Promise<void> {
  const folder = process.env.OCTAVO_SCREENSHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), await reader.look())
}
