import type { PageSize } from '../edition/print-settings.ts'
import { pageSizes } from './page-sizes.ts'

const millimetres: Record<string, number> = { mm: 1, cm: 10, in: 25.4 }
const measures = /^(\d+(?:\.\d+)?)\s*(mm|cm|in)?\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in)$/

/**
 * A size from its name in any case (“A5”, “Half Letter”), or from width and height with a unit, as in “148 x 210 mm” or
 * “5.5in × 8.5in”. Undefined when it is neither.
 */
export function readPageSize(text: string): PageSize | undefined {
  const wanted = text.trim().toLowerCase()
  const named = wanted.replace(/[\s_-]+/g, '-').replace(/×/g, 'x')
  if (Object.hasOwn(pageSizes, named)) return pageSizes[named]
  const [, width, own, height, unit = ''] = measures.exec(wanted) ?? []
  if (width === undefined || height === undefined) return undefined
  const inMillimetres = (number: string, of: string) =>
    Math.round(Number(number) * (millimetres[of] ?? 1) * 1000) / 1000
  return { width: inMillimetres(width, own ?? unit), height: inMillimetres(height, unit) }
}
