import { z } from 'zod'
import { formats } from '../../config/formats.ts'

/** The shape that is written; a receipt of a later one is not read. */
export const receiptVersion = 1

const text = z.string().min(1)
const count = z.int().min(0)
const counts = z.record(text, count)
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal.')

const file = z.object({ path: text, sha256 })

const artefact = z.object({
  name: text.describe('Path from the folder of the receipt, with /.'),
  mediaType: text,
  bytes: count,
  sha256,
  pages: count.optional(),
  signatures: z.array(z.int().multipleOf(4)).optional().describe('Of a booklet: pages in each of its signatures.'),
})

const font = z.object({
  family: text,
  style: z.enum(['normal', 'italic']),
  weight: z.number(),
  file: text,
  sha256: sha256.describe(
    'Of the font as it was loaded: of a fallback font, the characters alone that the book needs.',
  ),
  licence: text.describe('SPDX identifier.'),
})

const check = z.object({
  artefact: text.describe('Its name; read/ is the web edition as a whole.'),
  check: text,
  looked: counts.optional().describe('How much it looked at.'),
  advised: count.optional().describe('Departures from advice, which a build reports as warnings.'),
  skipped: text.optional().describe('Why it was not made.'),
})

const conservation = z.object({
  artefact: text.describe('Its name; read/ is the web edition as a whole.'),
  chapters: count.describe('Chapters of the manuscript that are in it.'),
  words: count.describe('Words of those chapters.'),
  notes: count.describe('Notes of those chapters.'),
  blocks: count.describe('Blocks of the manuscript that were looked for, and found once and in order.'),
  kinds: counts.describe('The same by what they are.'),
  problems: count,
})

const madeWith = z.object({
  octavo: z.object({ version: text, sha256: sha256.describe('Of its scripts, citation styles and lock file.') }),
  browser: text.optional().describe('As it names itself; absent when nothing was printed or laid out.'),
  node: text,
  icu: text,
  platform: text.describe('Operating system and processor.'),
  libraries: z.record(text, text).describe('Version of each package that Octavo names as its own.'),
})

/** `receipt.json`. Its JSON Schema is published in `docs/schema/`. */
export const receiptSchema = z.object({
  version: z.literal(receiptVersion),
  edition: z.object({
    slug: text,
    title: text,
    identifier: text,
    language: text,
    version: text.optional(),
    date: text,
  }),
  asked: z
    .object({ formats: z.array(z.enum(formats)).min(1), theme: text })
    .describe('With what the build can be done again.'),
  figures: counts.describe('Of the manuscript.'),
  artefacts: z.array(artefact),
  inputs: z
    .array(file)
    .describe(
      'Every file of the manuscript that was read. Of texts, the sum is that of UTF-8 without a mark, line ends \\n.',
    ),
  theme: z
    .object({ name: text, sha256, folders: z.array(z.object({ name: text, sha256 })).min(1) })
    .describe(
      'The folders that it is made of, the most general first. A sum of sums: that of the list which sha256sum prints.',
    ),
  fonts: z.array(font),
  conservation: z.array(conservation).describe('What each artefact holds of the manuscript.'),
  checks: z.array(check),
  madeWith: madeWith.describe('May differ from machine to machine where the artefacts are equal.'),
})

export type Receipt = z.infer<typeof receiptSchema>
