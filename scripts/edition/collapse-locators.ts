/** A page or a paragraph, or a stretch of them, to which a heading of the index leads. */
export interface Locator<Target> {
  /** What may run together: pages and paragraphs of one chapter. */
  series: string
  /** Ordinals on one scale for the whole book; equal for a single page or paragraph. */
  start: number
  end: number
  principal: boolean
  /** Where the link of the start leads, and that of the end. */
  from: Target
  to: Target
}

/**
 * Locators as an index lists them, in order and without duplicates: a page that lies in a stretch is part of it, unless
 * it alone is principal; stretches that overlap are one; three single pages and more in a row become a stretch, and two
 * stay two.
 */
export function collapseLocators<Target>(locators: Locator<Target>[]): Locator<Target>[] {
  const stretches = unite(locators.filter(({ start, end }) => end > start))
  const covered = ({ start, principal }: Locator<Target>) =>
    stretches.some((stretch) => stretch.start <= start && start <= stretch.end && (stretch.principal || !principal))
  const singles = eachOnce(locators.filter(({ start, end }) => end <= start)).filter((single) => !covered(single))
  return [...stretches, ...inRuns(singles)].sort((one, other) => one.start - other.start || one.end - other.end)
}

/** One locator for each page; principal if one of its places is. */
function eachOnce<Target>(singles: Locator<Target>[]): Locator<Target>[] {
  const pages = new Map<number, Locator<Target>>()
  for (const single of singles) {
    const known = pages.get(single.start)
    pages.set(
      single.start,
      known ? { ...known, principal: known.principal || single.principal, to: single.to } : single,
    )
  }
  return [...pages.values()].sort((one, other) => one.start - other.start)
}

/** Makes one of stretches that overlap; a principal one and another stay two. */
function unite<Target>(stretches: Locator<Target>[]): Locator<Target>[] {
  const united: Locator<Target>[] = []
  for (const next of stretches.toSorted((one, other) => one.start - other.start)) {
    const at = united.findLastIndex(({ principal }) => principal === next.principal)
    const before = united[at]
    if (before && next.start <= before.end)
      united[at] = next.end > before.end ? { ...before, end: next.end, to: next.to } : before
    else united.push(next)
  }
  return united
}

/** Makes a stretch of three pages and more in a row. */
function inRuns<Target>(singles: Locator<Target>[]): Locator<Target>[] {
  const runs: Locator<Target>[][] = []
  for (const next of singles) {
    const run = runs.findLast(([first]) => first?.principal === next.principal)
    const before = run?.at(-1)
    if (before?.series === next.series && before.end + 1 === next.start) run?.push(next)
    else runs.push([next])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return first && last && run.length > 2 ? [{ ...first, end: last.end, to: last.to }] : run
  })
}
