import type { VFile } from 'vfile'
import { z } from 'zod'
import { readYaml } from './yaml-document.ts'

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u, 'expected letters, digits, dots, hyphens and underscores')
    .optional(),
  shortTitle: z.string().min(1).optional(),
  number: z.number().int().positive().optional(),
})

export type FrontMatter = z.infer<typeof schema>

/** What a chapter says of itself between its `---` lines; faults are messages with their places in the chapter. */
export function readFrontMatter(file: VFile): FrontMatter {
  const found = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(String(file))
  if (!found?.[1]?.trim()) return {}
  return readYaml(file, found[1], schema, { lineOffset: 1 })?.value ?? {}
}
