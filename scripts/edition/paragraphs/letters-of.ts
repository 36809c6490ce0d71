/** 1 → a, 26 → z, 27 → aa. */
export function lettersOf(number: number): string {
  const rest = number - 1
  const last = String.fromCharCode(97 + (rest % 26))
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last
}
