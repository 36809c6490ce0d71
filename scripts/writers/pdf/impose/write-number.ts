/** A number as content streams hold it: without an exponent, to a ten-thousandth of a point. */
export function writeNumber(value: number): string {
  return String(Number(value.toFixed(4)) || 0)
}
