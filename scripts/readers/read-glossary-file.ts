import { slug } from 'github-slugger'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { GlossaryEntry } from '../edition/types.ts'
import { readText } from './read-text.ts'
import { readYaml } from './yaml-document.ts'

const text = z.string().trim().min(1)

/** `glossary.yaml`; its JSON Schema is published in `docs/schema/` for editors. */
export const glossarySchema = z.array(
  z
    .strictObject({
      id: z
        .string()
        .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u)
        .optional(),
      term: text,
      type: z.enum(['person', 'body', 'event', 'place', 'work', 'term']).default('term'),
      variants: z.array(text).default([]),
      plurals: z.array(text).default([]),
      abbreviations: z.array(text).default([]),
      case: z.enum(['capitals', 'exact', 'any']).default('capitals'),
      index: z.boolean().optional(),
      gloss: text.optional(),
      definition: text.optional(),
      dates: z.union([text, z.number()]).optional(),
      sort: text.optional(),
      see: text.optional(),
      seeAlso: z.array(text).default([]),
      auto: z.boolean().default(true),
    })
    .refine((entry) => entry.definition !== undefined || entry.see !== undefined, 'expected `definition`, or `see`'),
)

export interface GlossaryRead {
  entries: GlossaryEntry[]
  file: VFile | undefined
}

/** Reads `glossary.yaml`; a manuscript without one has no terms. Two entries with one id or one form are messages. */
export async function readGlossaryFile(folder: string): Promise<GlossaryRead> {
  const file = await readText(folder, 'glossary.yaml')
  if (!file || file.messages.length > 0) return { entries: [], file }
  const document = readYaml(file, String(file) || '[]', glossarySchema)
  if (!document) return { entries: [], file }
  const entries = document.value.map((entry, index): GlossaryEntry => {
    const { gloss, sort, see, dates, definition } = entry
    return {
      id: entry.id ?? slug(entry.term),
      term: entry.term,
      type: entry.type,
      variants: entry.variants,
      plurals: entry.plurals,
      abbreviations: entry.abbreviations,
      case: entry.case,
      index: entry.index ?? (entry.type === 'person' || entry.type === 'body'),
      ...(gloss ? { gloss } : {}),
      definition: definition ?? '',
      ...(dates === undefined ? {} : { dates: String(dates) }),
      ...(sort ? { sort } : {}),
      ...(see ? { see } : {}),
      seeAlso: entry.seeAlso,
      auto: entry.auto,
      place: document.placeOf([index, 'term']),
      definitionPlace: document.textPlaceOf([index, 'definition']),
    }
  })
  reportEqual(file, entries)
  return { entries, file }
}

function reportEqual(file: VFile, entries: GlossaryEntry[]): void {
  const ids = new Map<string, GlossaryEntry>()
  const forms = new Map<string, GlossaryEntry>()
  for (const entry of entries) {
    const { line, column } = entry.place
    const other = ids.get(entry.id)
    if (other) {
      const cause = { reason: 'the other entry', ...other.place }
      report(file, 'id-is-unique', { reason: `Two entries have the id “${entry.id}”.`, place: { line, column }, cause })
    }
    ids.set(entry.id, other ?? entry)
    if (!entry.auto) continue
    for (const form of new Set([entry.term, ...entry.variants])) {
      const holder = forms.get(form)
      if (holder && holder !== entry) {
        const cause = { reason: 'the other entry', ...holder.place }
        const reason = `“${form}” belongs to “${holder.id}” and to “${entry.id}”.`
        report(file, 'term-form-is-unique', { reason, place: { line, column }, actual: form, cause })
      }
      forms.set(form, holder ?? entry)
    }
  }
}
