import type { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { Reference } from '../edition/types.ts'
import { readText } from './read-text.ts'
import { readYaml, type YamlDocument } from './yaml-document.ts'

const item = z.looseObject({ id: z.union([z.string().min(1), z.number()]), type: z.string().min(1) })
const schema = z.union([z.array(item), z.looseObject({ references: z.array(item) })])

const dates = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']
const names = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'original-author',
  'recipient',
  'interviewer',
  'director',
]

export interface ReferencesRead {
  references: Reference[]
  file: VFile | undefined
}

/** Reads `references.yaml`, else `references.json`, as CSL items; two items with one id are a message. */
export async function readReferences(folder: string): Promise<ReferencesRead> {
  const file = (await readText(folder, 'references.yaml')) ?? (await readText(folder, 'references.json'))
  if (!file || file.messages.length > 0) return { references: [], file }
  const document = readYaml(file, String(file).trim() === '' ? '[]' : String(file), schema)
  if (!document) return { references: [], file }
  const items = Array.isArray(document.value) ? document.value : document.value.references
  const root = Array.isArray(document.value) ? [] : ['references']
  reportEqualIds(
    file,
    items.map((each) => String(each.id)),
    (index) => document.placeOf([...root, index, 'id']),
  )
  checkNames(file, items, document, root)
  return { references: items.map(normalise), file }
}

function reportEqualIds(
  file: VFile,
  ids: string[],
  placeOf: (index: number) => ReturnType<YamlDocument<unknown>['placeOf']>,
): void {
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (first === index) continue
    const { line, column } = placeOf(index)
    const cause = { reason: 'the other reference', ...placeOf(first) }
    report(file, 'id-is-unique', {
      reason: `Two references have the id “${id}”.`,
      place: { line, column },
      actual: id,
      cause,
    })
  }
}

/** The CSL engine takes anything for a name and prints nothing: a name that is not a list of names is a message. */
function checkNames(
  file: VFile,
  items: z.infer<typeof item>[],
  document: YamlDocument<unknown>,
  root: PropertyKey[],
): void {
  for (const [index, each] of items.entries()) {
    for (const field of names) {
      const value = each[field]
      if (
        value === undefined ||
        (Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null))
      )
        continue
      const { line, column } = document.placeOf([...root, index, field])
      report(file, 'settings-are-valid', {
        reason: `In ${each.id}.${field}: expected a list of names.`,
        place: { line, column },
        expected: ['[{family: Serge, given: Victor}]', '[{literal: Big Flame}]'],
      })
    }
  }
}

/** Numbers become strings, which every style can print; dates become CSL’s own form. */
function normalise(each: z.infer<typeof item>): Reference {
  const fields = Object.entries(each).map(([field, value]) => {
    if (dates.includes(field)) return [field, dateOf(value)]
    return [field, typeof value === 'number' ? String(value) : value]
  })
  return { ...Object.fromEntries(fields), id: String(each.id), type: each.type }
}

/** A year, `YYYY-MM-DD`, a range `1923/1924`, or CSL’s own object. */
function dateOf(value: unknown): unknown {
  if (typeof value === 'object') return value
  const text = String(value)
  const parts = text.split('/').map((date) =>
    date
      .split('-')
      .filter((part) => /^\d+$/.test(part))
      .map(Number),
  )
  return parts.every((date) => date.length > 0) ? { 'date-parts': parts } : { literal: text }
}
