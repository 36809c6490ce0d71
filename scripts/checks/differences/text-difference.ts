/** The most that is shown of a line. */
const shown = 60

/** Where two texts first differ: “line 12: “was” is “is” now”. Undefined when they do not. */
export function textDifference(was: string, is: string): string | undefined {
  if (was === is) return undefined
  const [before, after] = [was.split('\n'), is.split('\n')]
  const at = before.findIndex((line, index) => line !== after[index])
  const line = at < 0 ? before.length : at
  const [one, other] = [before[line], after[line]]
  if (one === undefined || other === undefined) {
    return `line ${line + 1}: ${one === undefined ? `“${cut(other ?? '')}” was added` : `“${cut(one)}” is gone`}`
  }
  const from = Math.max(0, firstDifference(one, other) - shown / 3)
  return `line ${line + 1}: “${cut(one.slice(from))}” is “${cut(other.slice(from))}” now`
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

function cut(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  return plain.length > shown ? `${plain.slice(0, shown)}…` : plain
}
