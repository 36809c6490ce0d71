/** Points of 1/72 inch, the unit of a PDF (ISO 32000-1, 8.3.2.3). */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
