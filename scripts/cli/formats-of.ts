import { formats } from '../config/formats.ts'
import { EditionError } from '../diagnostics/edition-error.ts'

type Format = (typeof formats)[number]

/** `epub,pdf` as a list. Throws `EditionError` (usage) at a format that is not made. */
export function formatsOf(list: string): Format[] {
  return list.split(',').map((word) => {
    const format = formats.find((each) => each === word.trim())
    if (format) return format
    throw new EditionError(`There is no format “${word.trim()}”.`, {
      code: 'usage',
      hint: `Formats: ${formats.join(', ')}.`,
    })
  })
}
