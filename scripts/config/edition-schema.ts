import { z } from 'zod'
import { cslTypes } from '../readers/csl-vocabulary.ts'
import { formats } from './formats.ts'
import { printSchema } from './print-schema.ts'

const text = z.string().trim().min(1)

const creator = z.union([
  text,
  z.strictObject({
    name: text,
    role: z
      .string()
      .regex(/^[a-z]{3}$/, 'expected a MARC relator code of three letters, such as aut, edt, trl')
      .default('aut'),
    fileAs: text.optional(),
  }),
])

const entry = z.union([
  text,
  z.strictObject({ file: text, optional: z.boolean().default(false) }),
  z.strictObject({
    generate: z.enum(['glossary', 'people', 'chronology', 'index', 'bibliography', 'emendations', 'notes']),
  }),
])

const part = z.strictObject({ part: text, chapters: z.array(entry).min(1) })

const notes = z.strictObject({
  numbering: z.enum(['chapter', 'book']).default('chapter'),
  placement: z.enum(['chapter', 'book']).default('chapter'),
  punctuation: z.enum(['move', 'keep']).default('move'),
})

const section = z.strictObject({
  title: text,
  types: z.array(z.enum(cslTypes)).default([]),
  keywords: z.array(text).default([]),
  keys: z.array(text).default([]),
})

const bibliography = z.strictObject({
  scope: z.enum(['book', 'chapter']).default('book'),
  sections: z.array(section).default([]),
  nocite: z.union([z.literal('all'), z.array(text)]).default([]),
  annotations: z.boolean().default(false),
  backLinks: z.boolean().default(true),
})

const glossary = z.strictObject({
  scope: z.enum(['section', 'chapter', 'book', 'every']).default('chapter'),
  quotations: z.boolean().default(true),
  abbreviations: z.enum(['keep', 'expand']).default('keep'),
  margins: z.boolean().default(false),
  familiar: z.array(text).default([]),
})

const language = z.string().refine(isLanguage, 'expected a BCP 47 language tag, such as en-GB')

/** `edition.yaml` as an author writes it. Its JSON Schema is published in `docs/schema/` for editors. */
export const editionSchema = z.strictObject({
  title: text.describe('The title, without the subtitle.'),
  subtitle: text.optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single hyphens')
    .optional()
    .describe('Name of the output folder and files. Made of the title when absent.'),
  language: language.default('en').describe('BCP 47 tag, such as en-GB. Default: en.'),
  creators: z.array(creator).default([]).describe('Names, or objects with name, role (MARC relator) and fileAs.'),
  publisher: text.optional(),
  date: z
    .union([z.string().refine(isDate, 'expected YYYY, YYYY-MM or YYYY-MM-DD'), z.number().int()])
    .optional()
    .describe('Date of this edition: YYYY, YYYY-MM or YYYY-MM-DD.'),
  identifier: text.optional().describe('A URI such as urn:isbn:… Made of the slug when absent.'),
  rights: text.optional(),
  description: text.optional(),
  subjects: z.array(text).default([]),
  series: z.strictObject({ name: text, position: z.number().optional() }).optional(),
  contents: z
    .strictObject({
      front: z.array(entry).default([]),
      body: z.array(z.union([entry, part])).default([]),
      back: z.array(entry).default([]),
    })
    .describe(
      'Reading order. An entry is a file name, {file, optional}, {generate: glossary | people | chronology | index | bibliography | emendations | notes}; body entries may be {part, chapters}.',
    ),
  citations: z
    .strictObject({
      style: text.default('chicago-notes'),
      reset: z.enum(['chapter', 'part', 'never']).default('chapter'),
      locales: text.optional(),
    })
    .prefault({})
    .describe(
      'style: a packaged name (chicago-notes is the default; docs/guide/citation-styles.md lists them), or the path of a .csl file in the manuscript. reset: where full notes begin anew: chapter (the default), part or never. locales: a CSL locale file of the manuscript, or a folder of them.',
    ),
  notes: notes
    .prefault({})
    .describe(
      'numbering and placement: chapter (the default; in print at the foot of the page) or book; punctuation: move (before the marks of notes, the default) or keep.',
    ),
  bibliography: bibliography
    .prefault({})
    .describe(
      'scope: book (the default) or chapter; sections: [{title, types, keywords, keys}]; nocite: [keys] or all.',
    ),
  glossary: glossary
    .prefault({})
    .describe(
      'scope: where a term is linked once: section, chapter (the default), book, or every use; quotations: whether terms are linked in block quotations (true); abbreviations: keep (the default) or expand at first use; margins: short glosses in the margins of print (false); familiar: [names that check does not ask about].',
    ),
  references: text
    .regex(/\.(ya?ml|json|bib)$/, 'expected the name of a .yaml, .json or .bib file')
    .optional()
    .describe('The file of references. Default: references.yaml, else references.json, else references.bib.'),
  theme: text
    .default('classic')
    .describe('classic (the default), pamphlet, or the path of a folder from that of the manuscript: ./my-theme.'),
  print: printSchema
    .prefault({})
    .describe(
      'How the book is printed; lengths in millimetres. size, largePrintSize, studySize: a name such as a5 (docs/guide/printing.md lists them), “148 x 210 mm” or {width, height}; the theme’s when absent; dropCaps (false); paragraphNumbers: all (the default), fifth or none; addresses: omit (the default) or note; greyscale (false); booklet: {paper, signature, creep, duplex, marks}; nup: {paper, pages, frames}; press: {bleed, marks}.',
    ),
  outputs: z
    .array(z.enum(formats))
    .min(1)
    .default(['epub', 'pdf', 'web'])
    .describe('What is made: epub, pdf and web by default; also large-print, study, booklet, nup, press.'),
})

export type EditionConfig = z.infer<typeof editionSchema>

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A day that the calendar has: `2026-02-30` is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
