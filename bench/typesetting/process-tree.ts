import { readdirSync, readFileSync } from 'node:fs'

export interface TreeProcess {
  id: number
  /** Proportional set size in KiB: memory that several processes share counts once among them. 0 when it cannot be read. */
  memory: number
}

/** A process and everything that it started, as Linux lists them now. */
export function processTree(root: number): TreeProcess[] {
  const children = childrenByParent()
  const found: TreeProcess[] = []
  const open = [root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    found.push({ id, memory: memoryOf(id) })
    open.push(...(children.get(id) ?? []))
  }
  return found
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    // The command stands in brackets and may hold anything; the parent is the second field after it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (stat) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

function memoryOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0)
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
