import type { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { Reference } from '../edition/types.ts'
import { cslDate } from './csl-date.ts'
import { withCslMarkup } from './csl-markup.ts'
import { cslDates, cslFields, cslNames, cslTypes } from './csl-vocabulary.ts'
import type { PlacedReference } from './placed-reference.ts'
import { reportUnknownFields } from './report-unknown-fields.ts'
import { readYaml, type YamlDocument } from './yaml-document.ts'

const item = z.looseObject({ id: z.union([z.string().min(1), z.number()]), type: z.string().min(1) })
const schema = z.union([z.array(item), z.looseObject({ references: z.array(item) })])

type Item = z.infer<typeof item>
type PlaceOf = (index: number, field?: string) => ReturnType<YamlDocument<unknown>['placeOf']>

/** Reads CSL-YAML or CSL-JSON; fields and types that CSL does not know are messages. */
export function readYamlReferences(file: VFile): PlacedReference[] {
  const document = readYaml(file, String(file).trim() === '' ? '[]' : String(file), schema)
  if (!document) return []
  const items = Array.isArray(document.value) ? document.value : document.value.references
  const root = Array.isArray(document.value) ? [] : ['references']
  const placeOf: PlaceOf = (index, field) => document.placeOf([...root, index, ...(field ? [field] : [])])
  for (const [index, each] of items.entries()) {
    checkNames(file, each, (field) => placeOf(index, field))
    checkType(file, each, placeOf(index, 'type'))
  }
  reportUnknownFields(
    file,
    items.flatMap((each, index) =>
      Object.keys(each)
        .filter((field) => !cslFields.has(field))
        .map((field) => ({ id: String(each.id), field, ...placeOf(index, field) })),
    ),
  )
  const marked = /\.json$/i.test(file.path) ? normalise : (each: Item) => withCslMarkup(normalise(each))
  return items.map((each, index) => ({ reference: marked(each), place: placeOf(index, 'id') }))
}

/** The CSL engine takes anything for a name and prints nothing: a name that is not a list of names is a message. */
function checkNames(file: VFile, each: Item, placeOf: (field: string) => ReturnType<PlaceOf>): void {
  for (const field of cslNames) {
    const value = each[field]
    const sound = Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null)
    if (value === undefined || sound) continue
    const { line, column } = placeOf(field)
    report(file, 'settings-are-valid', {
      reason: `In ${each.id}.${field}: expected a list of names.`,
      place: { line, column },
      expected: ['[{family: Serge, given: Victor}]', '[{literal: Big Flame}]'],
    })
  }
}

function checkType(file: VFile, { id, type }: Item, { line, column }: ReturnType<PlaceOf>): void {
  if ((cslTypes as readonly string[]).includes(type)) return
  const reason = `“${id}” is of the type “${type}”, which CSL does not have; a style prints it as it can.`
  report(file, 'reference-type-is-known', { reason, place: { line, column }, actual: type })
}

/** Numbers become strings, which every style can print; dates become CSL’s own form. */
function normalise(each: Item): Reference {
  const fields = Object.entries(each).map(([field, value]) => {
    if (cslDates.includes(field)) return [field, typeof value === 'object' ? value : cslDate(String(value))]
    return [field, typeof value === 'number' ? String(value) : value]
  })
  return { ...Object.fromEntries(fields), id: String(each.id), type: each.type }
}
