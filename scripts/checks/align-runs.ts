/** Where one run of a manuscript’s text stands in an artefact’s. */
export interface AlignedRun {
  /** Index of the run in the list that was given. */
  run: number
  /** First character of the run; undefined when it is missing. */
  start: number | undefined
  /** Up to where the artefact was read when the run was looked for. */
  after: number
  /** It was found further from there than its reach. */
  far: boolean
}

export interface RunToAlign {
  text: string
  /** How many characters may stand between the run and the one before it. */
  reach: number
}

interface Path {
  cursor: number
  faults: number
  last: Step | undefined
}

interface Step extends AlignedRun {
  before: Step | undefined
}

/** How many more faults than the best path a path may have and still be followed. */
const patience = 12

/**
 * Finds every run in the text, in order, with as few runs missing or far off as can be: so a lost run is named itself,
 * and not what follows it. Linear in the runs, as only few paths are followed.
 */
export function alignRuns(runs: RunToAlign[], text: string): AlignedRun[] {
  let paths: Path[] = [{ cursor: 0, faults: 0, last: undefined }]
  for (const [index, run] of runs.entries()) {
    paths = prune(paths.flatMap((path) => [...matched(path, index, run, text), skipped(path, index)]))
  }
  const steps: AlignedRun[] = []
  for (let step = paths[0]?.last; step; step = step.before) {
    const { before, ...aligned } = step
    steps.push(aligned)
  }
  return steps.reverse()
}

function matched({ cursor, faults, last }: Path, run: number, { text, reach }: RunToAlign, whole: string): Path[] {
  const start = whole.indexOf(text, cursor)
  if (start === -1) return []
  const far = start - cursor > reach
  const step = { run, start, after: cursor, far, before: last }
  return [{ cursor: start + text.length, faults: faults + (far ? 1 : 0), last: step }]
}

function skipped({ cursor, faults, last }: Path, run: number): Path {
  return { cursor, faults: faults + 1, last: { run, start: undefined, after: cursor, far: false, before: last } }
}

/**
 * Keeps, for every number of faults, the path that has read least, unless one with fewer faults has read no more, and
 * the one that has read most: what follows may be within its reach only.
 */
function prune(paths: Path[]): Path[] {
  const least = Math.min(...paths.map(({ faults }) => faults))
  const kept: Path[] = []
  let nearest = Number.POSITIVE_INFINITY
  for (let faults = least; faults <= least + patience; faults += 1) {
    const equals = paths.filter((path) => path.faults === faults).sort((one, other) => one.cursor - other.cursor)
    const [first, last] = [equals[0], equals.at(-1)]
    if (first && first.cursor < nearest) kept.push(first)
    if (first && last && last.cursor > first.cursor) kept.push(last)
    nearest = Math.min(nearest, first?.cursor ?? nearest)
  }
  return kept
}
