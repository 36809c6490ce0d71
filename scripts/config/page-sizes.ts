import type { PageSize } from '../edition/print-settings.ts'

/** Sizes that have a name, upright, in millimetres: those of ISO 216, and of the American and the British trade. */
export const pageSizes: Record<string, PageSize> = {
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  a6: { width: 105, height: 148 },
  b5: { width: 176, height: 250 },
  b6: { width: 125, height: 176 },
  tabloid: { width: 279.4, height: 431.8 },
  legal: { width: 215.9, height: 355.6 },
  letter: { width: 215.9, height: 279.4 },
  'half-letter': { width: 139.7, height: 215.9 },
  digest: { width: 139.7, height: 215.9 },
  '5x8': { width: 127, height: 203.2 },
  '6x9': { width: 152.4, height: 228.6 },
  '7x10': { width: 177.8, height: 254 },
  pocket: { width: 107.95, height: 174.625 },
  'a-format': { width: 110, height: 178 },
  'b-format': { width: 129, height: 198 },
  demy: { width: 138, height: 216 },
  royal: { width: 156, height: 234 },
  'crown-quarto': { width: 189, height: 246 },
}
