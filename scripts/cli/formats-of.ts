import { EditionError } from '../diagnostics/edition-error.ts'

const known = ['epub', 'pdf', 'web'] as const
type Format = (typeof known)[number]

/** `epub,pdf` as a list. Throws `EditionError` (usage) at a format that is not made. */
export function formatsOf(list: string): Format[] {
  return list.split(',').map((word) => {
    const format = known.find((each) => each === word.trim())
    if (format) return format
    throw new EditionError(`There is no format “${word.trim()}”.`, {
      code: 'usage',
      hint: `Formats: ${known.join(', ')}.`,
    })
  })
}
