import { z } from 'zod'
import { entryDates } from './entry-dates.ts'

const text = z.string().trim().min(1)
const line = text.refine((value) => !value.includes('\n'), 'expected one line')
const date = z.union([z.number().int(), line])

const forms = z.array(line).default([])

const entry = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u,
        'expected letters, figures, “.”, “_” and “-”, beginning with a letter or figure',
      )
      .optional()
      .describe('What :term and links call the entry; without it, made of the term: “war communism” is war-communism.'),
    term: line.describe('The headword, as it is printed.'),
    type: z
      .enum(['person', 'body', 'event', 'place', 'work', 'term'])
      .default('term')
      .describe('What it is: it decides which dates the entry may have, and where else it is listed.'),
    variants: forms.describe(
      'Other forms in which a text may name it. Regular English plurals and possessives are understood.',
    ),
    plurals: forms.describe('Plurals that no rule makes: “commissariats of war”.'),
    abbreviations: forms.describe('Short forms, such as NEP; printed after the headword, and recognised in texts.'),
    case: z
      .enum(['capitals', 'exact', 'any'])
      .default('capitals')
      .describe(
        'capitals (the default): capitals of a form must be capitals in the text; exact: small letters must be small too; any: neither.',
      ),
    language: z
      .string()
      .refine(isLanguage, 'expected a BCP 47 language tag, such as ru')
      .optional()
      .describe('Language of the term (BCP 47), where it is not the edition’s; with `original`, of that.'),
    original: line.optional().describe('The term in its own script: Лев Троцкий.'),
    pronunciation: line.optional().describe('How it is said, as it is to be printed.'),
    gloss: line.optional().describe('The meaning in one line of plain text, for lists, margins and pop-ups.'),
    role: line.optional().describe('What a person was, in a few words, for the list of people.'),
    definition: text.optional().describe('Markdown: may cite works and link other terms.'),
    born: date.optional().describe('Of a person: 1883, 1883-05, 1883-05-17, c. 1883 or 1883~, 44 BC.'),
    died: date.optional().describe('Of a person; written like `born`.'),
    founded: date.optional().describe('Of a body; written like `born`.'),
    dissolved: date.optional().describe('Of a body; written like `born`.'),
    date: date.optional().describe('When an event began or happened, or a work appeared; written like `born`.'),
    until: date.optional().describe('When it ended; written like `born`.'),
    dates: z
      .union([line, z.number()])
      .optional()
      .describe('Dates as they are to be printed, instead of those made of the other fields: “autumn 1924”.'),
    sort: line
      .optional()
      .describe('What it is sorted by; without it the term, of a person the family name first: “Lenin, Vladimir”.'),
    see: line.optional().describe('Id of the entry that says it all; this one then needs no definition.'),
    seeAlso: forms.describe('Ids of other entries, printed after the definition.'),
    auto: z
      .boolean()
      .default(true)
      .describe('false: never linked by itself, only by :term, as befits words that mean several things.'),
    index: z
      .boolean()
      .optional()
      .describe('Whether its uses are in the index; without it, those of persons and bodies are.'),
  })
  .superRefine((value, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (value.definition === undefined && value.see === undefined) refuse([], 'expected `definition`, or `see`')
    if (value.role !== undefined && value.type !== 'person') refuse(['role'], 'only a person has a role')
    for (const { field, reason } of entryDates(value).faults) refuse([field], reason)
  })

/** `glossary.yaml`; its JSON Schema is published in `docs/schema/` for editors. */
export const glossarySchema = z.array(entry)

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
