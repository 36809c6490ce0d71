import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ThemeFont } from '../edition/types.ts'

/** Fonts as files, for what can read them only so; they are gone when `use` is done, whatever it did. */
export async function withFontFiles<T>(fonts: ThemeFont[], use: (files: string[]) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-fonts-'))
  try {
    const files = fonts.map(({ filename }) => join(folder, filename))
    await Promise.all(fonts.map(({ bytes }, index) => writeFile(files[index] ?? '', bytes)))
    return await use(files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
