import { EditionError } from '../diagnostics/edition-error.ts'

const most = 16

/** The number of `--workers`. Throws `EditionError` (usage) when it is none from 1 to 16. */
export function workersOf(given: string): number {
  const workers = Number(given)
  if (Number.isInteger(workers) && workers >= 1 && workers <= most) return workers
  throw new EditionError(`“${given}” is no number of workers.`, {
    code: 'usage',
    hint: `Give one from 1 to ${most}; each is a tab of the browser, with its memory. As many as the machine has cores is best.`,
  })
}
