import { readdir, readFile } from 'node:fs/promises'

/** Ids of running processes whose variables name a folder: browsers have theirs there. Only Linux tells. */
export async function processesOf(folder: string): Promise<string[]> {
  const ids = process.platform === 'linux' ? (await readdir('/proc')).filter((name) => /^\d+$/.test(name)) : []
  const named = await Promise.all(
    ids.map((id) =>
      readFile(`/proc/${id}/environ`, 'utf8').then(
        (variables) => variables.includes(`=${folder}/`),
        () => false,
      ),
    ),
  )
  return ids.filter((_, index) => named[index])
}
