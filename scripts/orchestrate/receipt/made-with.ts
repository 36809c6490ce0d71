import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderSums, inOrder, sha256, sumOfSums } from './file-sums.ts'
import type { Receipt } from './receipt-schema.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The programs that are at work here; `browser` is what one says of itself. */
export async function madeWith(browser?: string): Promise<Receipt['madeWith']> {
  const { version, dependencies } = (await readPackage(root)) as { version: string; dependencies: object }
  const { versions, platform, arch } = process
  return {
    octavo: { version, sha256: await ownSum() },
    ...(browser ? { browser } : {}),
    node: versions.node,
    icu: versions.icu ?? 'none',
    platform: `${platform} ${arch}`,
    libraries: await versionsOf(Object.keys(dependencies)),
  }
}

/** Of all that decides what is made and is neither a theme nor a package: explanations are left out. */
async function ownSum(): Promise<string> {
  const folders = ['scripts', 'templates/citations']
  const sums = await Promise.all(
    folders.map(async (folder) => {
      const inside = await folderSums(join(root, folder))
      return inside.map((sum) => ({ ...sum, path: `${folder}/${sum.path}` })).filter(({ path }) => !/\.md$/.test(path))
    }),
  )
  const lock = { path: 'package-lock.json', sha256: sha256(await readFile(join(root, 'package-lock.json'))) }
  return sumOfSums(inOrder([...sums.flat(), lock]))
}

async function versionsOf(names: string[]): Promise<Record<string, string>> {
  const found = await Promise.all(
    names.map(async (name) => {
      const own = await readPackage(join(root, 'node_modules', name)).catch(() => undefined)
      return own ? [[name, String(own.version)] as const] : []
    }),
  )
  return Object.fromEntries(found.flat())
}

async function readPackage(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}
