import { folderSums } from '../receipt/file-sums.ts'
import type { Receipt } from '../receipt/receipt-schema.ts'

export interface ArtefactsCompared {
  /** How many the receipt names. */
  named: number
  /** Their names. */
  missing: string[]
  changed: string[]
  /** Files of the folder that the receipt does not name. */
  extra: string[]
}

const records = ['receipt.json', 'SHA256SUMS']

/** Compares the files of a folder, hidden ones left out, with the artefacts that a receipt names. */
export async function compareArtefacts(folder: string, { artefacts }: Receipt): Promise<ArtefactsCompared> {
  const found = new Map((await folderSums(folder)).map(({ path, sha256 }) => [path, sha256]))
  const named = new Set(artefacts.map(({ name }) => name))
  return {
    named: artefacts.length,
    missing: artefacts.filter(({ name }) => !found.has(name)).map(({ name }) => name),
    changed: artefacts
      .filter(({ name, sha256 }) => found.has(name) && found.get(name) !== sha256)
      .map(({ name }) => name),
    extra: [...found.keys()].filter((path) => !named.has(path) && !records.includes(path)),
  }
}
