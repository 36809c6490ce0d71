import type { VFile } from 'vfile'
import { EditionError } from '../diagnostics/edition-error.ts'
import { readText } from '../readers/read-text.ts'
import { readYaml, type YamlDocument } from '../readers/yaml-document.ts'
import { type EditionConfig, editionSchema } from './edition-schema.ts'

export interface LoadedConfig {
  file: VFile
  /** Undefined when edition.yaml has faults; they are messages of `file`. */
  document: YamlDocument<EditionConfig> | undefined
}

const beginning = `Begin one beside your chapters with these lines, and name the chapters in their order:
  title: My book
  contents:
    body: [first-chapter.md]
docs/guide/edition-yaml.md explains every field. To begin from a plain text: npm run import -- FILE --into DIR`

/** Reads and checks `edition.yaml` of a manuscript’s folder. Throws `EditionError` (config) when there is none. */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const file = await readText(folder, 'edition.yaml')
  if (!file) throw new EditionError(`There is no edition.yaml in “${folder}”.`, { code: 'config', hint: beginning })
  if (file.messages.length > 0) return { file, document: undefined }
  return { file, document: readYaml(file, String(file), editionSchema) }
}
