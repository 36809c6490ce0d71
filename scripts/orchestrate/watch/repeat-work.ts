export interface RepeatWorkOptions {
  /** Does the work once. `signal` is aborted when there is a newer reason; it is awaited all the same. Must not throw. */
  work: (reasons: string[], signal: AbortSignal) => Promise<void>
  /** Milliseconds of rest after the last of several reasons. */
  rest: number
}

export interface RepeatedWork {
  /** There is a reason to do the work again. */
  ask: (reason: string) => void
  /** Resolves when nothing is being done; what waits for its rest has not begun. */
  idle: () => Promise<void>
  /** No work is begun any more; resolves when the last has ended. */
  stop: () => Promise<void>
}

/** Repeats work: never twice at a time, and always once more after the last reason. Work that was given up is done with its reasons and the newer ones. */
export function repeatWork({ work, rest }: RepeatWorkOptions): RepeatedWork {
  const reasons = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let current: { ended: Promise<void>; abort: AbortController } | undefined
  let stopped = false

  function begin(): void {
    if (current || stopped || reasons.size === 0) return
    const given = [...reasons]
    reasons.clear()
    const abort = new AbortController()
    const ended = work(given, abort.signal).finally(() => {
      current = undefined
      if (abort.signal.aborted) for (const reason of given) reasons.add(reason)
      if (abort.signal.aborted) begin()
    })
    current = { ended, abort }
  }

  return {
    ask(reason) {
      reasons.add(reason)
      clearTimeout(timer)
      timer = setTimeout(() => {
        current?.abort.abort(new Error('There is a newer edit.'))
        begin()
      }, rest)
    },
    async idle() {
      while (current) await current.ended
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      current?.abort.abort(new Error('The watch ends.'))
      await current?.ended
    },
  }
}
