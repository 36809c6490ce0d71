export interface Turns {
  /** Does a piece of work as soon as a seat is free. */
  beside: <R>(work: () => Promise<R>) => Promise<R>
  /** Does a piece of work as soon as nothing else is being done, before all that waits for a seat; until it ends nothing else begins. */
  alone: <R>(work: () => Promise<R>) => Promise<R>
}

/** Hands out seats, of which there are so many, in the order in which they were asked for. */
export function takeTurns(seats: number): Turns {
  const waiting: { wanted: number; enter: () => void }[] = []
  let free = seats

  function admit(): void {
    for (let next = waiting[0]; next && next.wanted <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.wanted
      next.enter()
    }
  }

  async function take<R>(wanted: number, work: () => Promise<R>, queue: 'push' | 'unshift'): Promise<R> {
    await new Promise<void>((enter) => {
      waiting[queue]({ wanted, enter })
      admit()
    })
    try {
      return await work()
    } finally {
      free += wanted
      admit()
    }
  }

  return {
    beside: (work) => take(1, work, 'push'),
    alone: (work) => take(seats, work, 'unshift'),
  }
}
