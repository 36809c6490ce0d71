import { z } from 'zod'

const millimetres = z.number().positive()

const layout = z.strictObject({
  page: z.strictObject({ width: millimetres, height: millimetres }),
  text: z.strictObject({
    leading: z.int().positive(),
    leadingPerSize: z.number().min(1),
    least: z.number().positive(),
    most: z.number().positive(),
  }),
  characters: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
  margins: z.strictObject({
    top: millimetres,
    inner: millimetres,
    outer: millimetres,
    least: millimetres,
    leastOuter: millimetres.optional(),
  }),
  glosses: z
    .strictObject({ inner: millimetres, outer: millimetres, width: millimetres, gap: millimetres })
    .refine(({ outer, width, gap }) => width + gap < outer, 'expected an outer margin that holds width and gap')
    .optional(),
})

const face = { family: z.string(), style: z.enum(['normal', 'italic']), weight: z.number(), licence: z.string() }

/** A font is a file of an npm package, or of the theme’s own folder. */
const font = z.union([
  z.strictObject({ ...face, package: z.string(), file: z.string() }),
  z.strictObject({ ...face, file: z.string() }),
])

/**
 * What `theme.yaml` says, together with that of the theme it extends: that one’s fields stand where this has none, and
 * its fonts are there too. `edition/types.ts` says what the fields mean.
 */
export const themeContract = z.strictObject({
  name: z.string(),
  extends: z.string().optional(),
  layouts: z.strictObject({ standard: layout, 'large-print': layout, study: layout }),
  fonts: z.array(font).min(1),
})

export type DeclaredFont = z.infer<typeof font>
