import { z } from 'zod'
import type { PageSize } from '../edition/print-settings.ts'
import { pageSizes } from './page-sizes.ts'
import { readPageSize } from './read-page-size.ts'

/** Shortest and longest side, in millimetres. */
const pageLimits = [70, 450] as const
const paperLimits = [90, 1200] as const

const page = sizeWithin(pageLimits)
const paper = sizeWithin(paperLimits)

const signatureSize = z
  .int()
  .min(4)
  .max(128)
  .refine((pages) => pages % 4 === 0, 'expected a multiple of 4: a folded sheet has four pages')

const signature = z.union(
  [
    signatureSize,
    z
      .strictObject({ least: signatureSize, most: signatureSize })
      .refine(({ least, most }) => least <= most, 'expected `least` to be no more than `most`'),
    z.literal('single'),
  ],
  'expected a number of pages, {least, most}, or single',
)

const booklet = z.strictObject({
  paper: paper.optional(),
  signature: signature.default({ least: 16, most: 32 }),
  creep: lengthUpTo(0.5).default(0.1),
  duplex: z.enum(['short-edge', 'long-edge']).default('short-edge'),
  marks: z.boolean().default(true),
})

const nup = z.strictObject({
  paper: paper.optional(),
  pages: z.literal([2, 4, 6, 8, 9], 'expected 2, 4, 6, 8 or 9 pages').default(4),
  frames: z.boolean().default(false),
})

const press = z.strictObject({
  bleed: lengthUpTo(10).default(3),
  marks: z.boolean().default(true),
})

/** `print` of `edition.yaml` as an author writes it; lengths in millimetres. */
export const printSchema = z.strictObject({
  size: page.optional(),
  largePrintSize: page.optional(),
  studySize: page.optional(),
  dropCaps: z.boolean().default(false),
  paragraphNumbers: z.enum(['all', 'fifth', 'none']).default('all'),
  addresses: z.enum(['omit', 'note']).default('omit'),
  greyscale: z.boolean().default(false),
  booklet: booklet.prefault({}),
  nup: nup.prefault({}),
  press: press.prefault({}),
})

/** A name, measures in words, or measures in numbers; each side within the limits, and the page upright. */
function sizeWithin([least, most]: readonly [number, number]) {
  const names = Object.keys(pageSizes).join(', ')
  const text = z
    .string()
    .refine(
      (words) => readPageSize(words) !== undefined,
      `expected one of ${names}, or measures such as “148 x 210 mm”`,
    )
    .refine((words) => isWithin(readPageSize(words)), `expected sides of ${least} to ${most} mm`)
    .refine((words) => isUpright(readPageSize(words)), 'expected the width first, which is the shorter side')
  const numbers = z
    .strictObject({ width: z.number().min(least).max(most), height: z.number().min(least).max(most) })
    .refine(isUpright, 'expected the width to be the shorter side')
  const isWithin = (size: PageSize | undefined) =>
    !size || (Math.min(size.width, size.height) >= least && Math.max(size.width, size.height) <= most)
  return z.union([text, numbers], 'expected a name, measures such as “148 x 210 mm”, or {width, height}')
}

function isUpright(size: PageSize | undefined): boolean {
  return !size || size.width <= size.height
}

function lengthUpTo(most: number) {
  return z.number().min(0).max(most)
}
