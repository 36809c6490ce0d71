import type { Format } from '../edition/types.ts'

/** Everything that `outputs` and `--formats` may name, in the order in which it is listed for people. */
export const formats = [
  'epub',
  'kepub',
  'pdf',
  'large-print',
  'study',
  'booklet',
  'nup',
  'press',
  'web',
] as const satisfies readonly Format[]
