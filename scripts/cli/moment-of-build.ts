import { EditionError } from '../diagnostics/edition-error.ts'

/**
 * The moment that stands in for a date which `edition.yaml` does not name: `SOURCE_DATE_EPOCH`, in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/), or else the time on the clock.
 * Throws `EditionError` (usage) when it is no number of seconds.
 */
export function momentOfBuild({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv, clock: Date): Date {
  if (epoch === undefined || epoch === '') return clock
  const moment = new Date(Number(epoch) * 1000)
  if (/^\d+$/.test(epoch) && !Number.isNaN(moment.getTime())) return moment
  throw new EditionError(`SOURCE_DATE_EPOCH is “${epoch}”, which is no moment.`, {
    code: 'usage',
    hint: 'Give the seconds since 1970, such as SOURCE_DATE_EPOCH=1700000000, or unset it.',
  })
}
