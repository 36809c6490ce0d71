/** What is there more than once, each value once. */
export function repeated(values: string[]): string[] {
  const seen = new Set<string>()
  const twice = values.filter((value) => seen.size === seen.add(value).size)
  return [...new Set(twice)]
}
