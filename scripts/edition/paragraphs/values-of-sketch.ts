/** The values of a sketch, each with its bin before it, so that values of different bins differ; empty bins have none. */
export function valuesOfSketch(sketch: string): string[] {
  const values: string[] = []
  for (let at = 0; at < sketch.length; at += 2) {
    const value = sketch.slice(at, at + 2)
    if (value !== '..') values.push(`${at} ${value}`)
  }
  return values
}
