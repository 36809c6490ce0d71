import { basename, dirname, extname } from 'node:path'
import type { VFile } from 'vfile'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { Reference } from '../edition/types.ts'
import { readReferences } from '../readers/read-references.ts'

export interface ImportedReferences {
  references: Reference[]
  /** Carries what is wrong with it. */
  file: VFile
  /** Name of the file in the new manuscript. */
  name: string
  failed: boolean
}

const names: Record<string, string> = {
  '.yaml': 'references.yaml',
  '.yml': 'references.yaml',
  '.json': 'references.json',
  '.bib': 'references.bib',
}

/**
 * Reads the references that an imported text is to cite.
 * @throws {EditionError} `usage`: no such file, or a format that is not supported.
 */
export async function importReferences(path: string, language?: string): Promise<ImportedReferences> {
  const name = names[extname(path).toLowerCase()]
  if (!name) {
    const hint = `Supported: ${Object.keys(names).join(', ')}.`
    throw new EditionError(`“${path}” cannot be read as references.`, { code: 'usage', hint })
  }
  const read = await readReferences(dirname(path), { path: basename(path), ...(language ? { language } : {}) })
  const { references, file } = read
  if (!file)
    throw new EditionError(`There is no file “${path}”.`, { code: 'usage', hint: 'Check the path of --references.' })
  return { references, file, name, failed: file.messages.some(({ fatal }) => fatal) }
}
