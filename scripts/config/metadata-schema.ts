import { z } from 'zod'
import { readIdentifier } from './read-identifier.ts'
import { roleFault } from './role-fault.ts'

const text = z.string().trim().min(1)

const role = z.string().superRefine((value, context) => {
  const fault = roleFault(value)
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
})

/** Of the title page, `aut` unless told; of other contributors, `ctb`. */
export function creatorSchema(usual: 'aut' | 'ctb') {
  return z.union([text, z.strictObject({ name: text, role: role.default(usual), fileAs: text.optional() })])
}

export const identifierSchema = text.superRefine((value, context) => {
  const read = readIdentifier(value)
  if ('fault' in read) context.addIssue({ code: 'custom', message: read.fault })
})

export const seriesSchema = z.strictObject({
  name: text,
  position: z.number().min(0).optional(),
  type: z.enum(['series', 'set']).default('series'),
})

/** What a person says who has examined the book; Octavo itself states only what it can prove. */
export const accessibilitySchema = z.strictObject({
  certifiedBy: text,
  wcag: z.enum(['2.0', '2.1', '2.2']).default('2.2'),
  level: z.enum(['A', 'AA', 'AAA']).default('AA'),
  credential: text.optional(),
  report: z.url().optional(),
})
