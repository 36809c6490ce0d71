import { join } from 'node:path'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { readText } from '../readers/read-text.ts'
import { readYaml, type YamlDocument } from '../readers/yaml-document.ts'
import { type EditionConfig, editionSchema } from './edition-schema.ts'

export interface LoadedConfig {
  file: VFile
  /** Undefined when edition.yaml is missing or has faults; they are messages of `file`. */
  document: YamlDocument<EditionConfig> | undefined
}

/** Reads and checks `edition.yaml` of a manuscript's folder. */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const file = await readText(folder, 'edition.yaml')
  if (!file) {
    const missing = new VFile({ path: join(folder, 'edition.yaml') })
    report(missing, 'manuscript-has-text', { reason: `There is no edition.yaml in “${folder}”.` })
    return { file: missing, document: undefined }
  }
  if (file.messages.length > 0) return { file, document: undefined }
  return { file, document: readYaml(file, String(file), editionSchema) }
}
