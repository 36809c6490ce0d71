import { EditionError } from '../diagnostics/edition-error.ts'
import { isFolder } from './is-folder.ts'

/** Throws `EditionError` (usage) when there is no folder of this name for a manuscript to be in. */
export async function requireFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  throw new EditionError(`There is no folder “${folder}”.`, {
    code: 'usage',
    hint: 'Name the folder of a manuscript: npm run build -- my-book',
  })
}
