import type { z } from 'zod'
import type { PageSize, PrintSettings } from '../edition/print-settings.ts'
import type { printSchema } from './print-schema.ts'
import { readPageSize } from './read-page-size.ts'

type PrintConfig = z.infer<typeof printSchema>

/** `print` with every size in millimetres. */
export function resolvePrint(print: PrintConfig): PrintSettings {
  const { size, largePrintSize, studySize, booklet, nup, ...rest } = print
  return {
    ...sized('size', size),
    ...sized('largePrintSize', largePrintSize),
    ...sized('studySize', studySize),
    ...rest,
    booklet: { ...booklet, paper: sizeOf(booklet.paper) },
    nup: { ...nup, paper: sizeOf(nup.paper) },
  }
}

function sized<Field extends string>(field: Field, size: PrintConfig['size']): { [key in Field]?: PageSize } {
  const read = sizeOf(size)
  return read ? ({ [field]: read } as { [key in Field]: PageSize }) : {}
}

function sizeOf(size: PrintConfig['size']): PageSize | undefined {
  return typeof size === 'string' ? readPageSize(size) : size
}
