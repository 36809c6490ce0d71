import { relative } from 'node:path'
import { type ThemeFolder, themeFolders } from '../../themes/theme-folders.ts'
import { type FileSum, folderSums, sumOfSums } from './file-sums.ts'

export interface ThemeSums {
  name: string
  /** Of the sums of its folders. */
  sha256: string
  /** The most general first. */
  folders: { name: string; sha256: string }[]
  /** Files of folders that are the author’s own, by their paths from the manuscript. */
  own: FileSum[]
}

/** Checksums of a theme and of all that it extends; `folder` is the manuscript’s. Throws as `themeFolders` does. */
export async function themeSums(name: string, folder: string): Promise<ThemeSums> {
  const summed = await Promise.all((await themeFolders(name, folder)).map((each) => sumsOf(each, folder)))
  const folders = summed.map(({ name, sums }) => ({ name, sha256: sumOfSums(sums) }))
  return { name, sha256: sumOfFolders(folders), folders, own: summed.flatMap(({ own }) => own) }
}

/** Of folders of which each has a sum. */
export function sumOfFolders(folders: ThemeSums['folders']): string {
  return sumOfSums(folders.map(({ name, sha256 }) => ({ path: name, sha256 })))
}

async function sumsOf({ path, shown }: ThemeFolder, folder: string) {
  const sums = await folderSums(path)
  if (shown.startsWith('templates/')) return { name: shown, sums, own: [] }
  const name = relative(folder, path).replaceAll('\\', '/')
  return { name, sums, own: sums.map((sum) => ({ ...sum, path: `${name}/${sum.path}` })) }
}
