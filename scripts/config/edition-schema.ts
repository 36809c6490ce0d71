import { z } from 'zod'
import { cslTypes } from '../readers/csl-vocabulary.ts'
import { chapterRoles } from './chapter-roles.ts'
import { formats } from './formats.ts'
import { accessibilitySchema, creatorSchema, identifierSchema, seriesSchema } from './metadata-schema.ts'
import { printSchema } from './print-schema.ts'

const text = z.string().trim().min(1)

const entry = z.union([
  text,
  z.strictObject({ file: text, optional: z.boolean().default(false), role: z.enum(chapterRoles).optional() }),
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
  sortTitle: text.optional().describe('The title to sort by: “Long Retreat, The”.'),
  creators: z
    .array(creatorSchema('aut'))
    .default([])
    .describe('Names, or objects with name, role (MARC relator; aut unless told) and fileAs.'),
  contributors: z
    .array(creatorSchema('ctb'))
    .default([])
    .describe('The same of those whom only the metadata name; ctb unless told.'),
  publisher: text.optional(),
  version: z
    .string({ error: 'expected a text in quotes, such as "1.2": without them 1.10 is the number 1.1' })
    .trim()
    .min(1)
    .optional()
    .describe('What this state of the edition is called, in quotes: "1.2", "2026-11".'),
  date: z
    .union([
      z.string().refine(isDate, 'expected YYYY, YYYY-MM or YYYY-MM-DD'),
      z.int().min(1000, 'expected a year of four digits').max(9999, 'expected a year of four digits'),
    ])
    .optional()
    .describe('Date of this edition: YYYY, YYYY-MM or YYYY-MM-DD.'),
  identifier: identifierSchema
    .optional()
    .describe('An ISBN, a DOI or another URI. A UUID made of the slug when absent.'),
  otherIdentifiers: z.array(identifierSchema).default([]).describe('More of them, such as that of the printed book.'),
  source: text.optional().describe('What this edition was made from.'),
  rights: text.optional(),
  description: text.optional(),
  subjects: z.array(text).default([]),
  series: seriesSchema.optional().describe('name, position, and type: series (the default) or set.'),
  accessibility: accessibilitySchema
    .optional()
    .describe(
      'The claim of a person who has examined the book: certifiedBy, wcag (2.2), level (AA), credential, report (an address).',
    ),
  cover: text
    .regex(/\.(jpe?g|png|svg|webp|avif|tiff?)$/i, 'expected the name of a JPEG, PNG, SVG, WebP, AVIF or TIFF file')
    .optional()
    .describe('A picture of the manuscript, in portrait, at least 1,000 pixels high. Default: drawn by the theme.'),
  contents: z
    .strictObject({
      front: z.array(entry).default([]),
      body: z.array(z.union([entry, part])).default([]),
      back: z.array(entry).default([]),
    })
    .describe(
      'Reading order. An entry is a file name, {file, optional, role}, {generate: glossary | people | chronology | index | bibliography | emendations | notes}; body entries may be {part, chapters}.',
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
  original: z
    .strictObject({
      title: text,
      creators: text.optional(),
      publisher: text.optional(),
      place: text.optional(),
      date: z.union([text, z.number().int()]).optional(),
      isbn: text.regex(/^[\d-]*[\dX]$/, 'expected an ISBN').optional(),
      marks: z.enum(['text', 'margin', 'none']).default('text'),
    })
    .optional()
    .describe(
      'The printing whose pages the manuscript marks with :page[23]: title, creators, publisher, place, date, isbn; marks: how print shows them, text (the default), margin or none.',
    ),
  epub: z
    .strictObject({
      pageList: z.enum(['print', 'original', 'none']).default('print'),
      lines: z.enum(['horizontal', 'vertical']).default('horizontal'),
    })
    .prefault({})
    .describe(
      'pageList: whose pages reading systems show: print (of our own printed book, the default), original (of the printing whose pages the manuscript marks), or none (nothing is laid out for it); lines: horizontal (the default), or vertical, for Chinese, Japanese, Korean and Mongolian in its own script.',
    ),
  outputs: z
    .array(z.enum(formats))
    .min(1)
    .default(['epub', 'pdf', 'web'])
    .describe('What is made: epub, pdf and web by default; also kepub, large-print, study, booklet, nup, press.'),
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
