import { EditionError } from '../diagnostics/edition-error.ts'

/** The number of `--port`. Throws `EditionError` (usage) when it is none from 0 to 65535. */
export function portOf(given: string): number {
  const port = Number(given)
  if (given.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new EditionError(`“${given}” is no port.`, {
    code: 'usage',
    hint: 'Give a number up to 65535; 0 is any that is free.',
  })
}
