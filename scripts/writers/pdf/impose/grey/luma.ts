/**
 * The grey of a colour, from 0 (black) to 1 (white), as ISO 32000-1 gives it for red, green and blue (10.3.2), and for
 * cyan, magenta, yellow and black (10.3.3). A single component is a grey already. Undefined for any other number of
 * components.
 */
export function luma(components: number[]): number | undefined {
  const [a = 0, b = 0, c = 0, black = 0] = components
  const weighted = 0.3 * a + 0.59 * b + 0.11 * c
  if (components.length === 1) return a
  if (components.length === 3) return weighted
  return components.length === 4 ? 1 - Math.min(1, weighted + black) : undefined
}
