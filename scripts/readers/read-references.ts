import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Place, Reference } from '../edition/types.ts'
import type { PlacedReference } from './placed-reference.ts'
import { readBibReferences } from './read-bib-references.ts'
import { readText } from './read-text.ts'
import { readYamlReferences } from './read-yaml-references.ts'

export interface ReadReferencesOptions {
  /** Relative to the manuscript; without it `references.yaml`, else `.json`, else `.bib`. */
  path?: string
  /** BCP 47; `en` unless told. */
  language?: string
  /** Takes the message that `path` does not exist. */
  edition?: VFile
}

export interface ReferencesRead {
  references: Reference[]
  /** Key → where the reference stands. */
  places: Record<string, Place>
  file: VFile | undefined
}

const usual = ['references.yaml', 'references.json', 'references.bib']

/** Reads the manuscript’s references as CSL items; two with one id are a message, with both places. */
export async function readReferences(folder: string, options: ReadReferencesOptions = {}): Promise<ReferencesRead> {
  const file = await findFile(folder, options)
  if (!file || file.messages.length > 0) return { references: [], places: {}, file }
  const placed = /\.bib$/i.test(file.path)
    ? await readBibReferences(file, { language: options.language ?? 'en' })
    : readYamlReferences(file)
  reportEqualIds(file, placed)
  const places = Object.fromEntries(placed.map(({ reference, place }) => [reference.id, place]))
  return { references: placed.map(({ reference }) => reference), places, file }
}

async function findFile(folder: string, { path, edition }: ReadReferencesOptions): Promise<VFile | undefined> {
  if (path === undefined) {
    for (const name of usual) {
      const file = await readText(folder, name)
      if (file) return file
    }
    return undefined
  }
  const file = await readText(folder, path)
  if (!file && edition) {
    const reason = `In references: there is no file “${path}” in the manuscript.`
    report(edition, 'settings-are-valid', { reason, place: placeOfSetting(String(edition)), actual: path })
  }
  return file
}

function placeOfSetting(edition: string): { line: number; column: number } {
  const line = edition.split('\n').findIndex((text) => text.startsWith('references:'))
  return { line: line + 1 || 1, column: 'references: '.length + 1 }
}

function reportEqualIds(file: VFile, placed: PlacedReference[]): void {
  const first = new Map<string, Place>()
  for (const { reference, place } of placed) {
    const other = first.get(reference.id)
    if (!other) {
      first.set(reference.id, place)
      continue
    }
    report(file, 'id-is-unique', {
      reason: `Two references have the id “${reference.id}”.`,
      place: { line: place.line, column: place.column },
      actual: reference.id,
      cause: { reason: 'the other reference', ...other },
    })
  }
}
