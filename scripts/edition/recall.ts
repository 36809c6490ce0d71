import type { Memory, Work } from './memory.ts'

export interface RecallOptions<T> {
  memory: Memory | undefined
  work: Work
  /** All that the result is made of, as `Memory.fingerprint` takes it. */
  of: () => unknown
  make: () => Promise<T>
}

/** The result of work as it is remembered; else it is done, and remembered. */
export async function recall<T>({ memory, work, of, make }: RecallOptions<T>): Promise<T> {
  if (!memory) return make()
  const key = memory.fingerprint(of())
  const known = memory.get<{ result: T }>(work, key)
  if (known) return known.result
  const result = await make()
  memory.put(work, key, { result })
  return result
}
