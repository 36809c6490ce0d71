import { EditionError } from '../../../diagnostics/edition-error.ts'
import { BrowserFailure } from './browser-failure.ts'
import { browserRemedies } from './browser-remedies.ts'
import { type OpenTabs, type OpenTabsOptions, openTabs, type Preparation, type TabJob } from './open-tabs.ts'
import { takeTurns } from './take-turns.ts'
import type { BrowserOptions } from './with-browser.ts'

export interface TabPoolOptions extends BrowserOptions {
  /** How many jobs are done at the same time. Every tab has a process of its own. */
  tabs: number
  /** Milliseconds that a job may take, whatever it does; five minutes unless told. */
  patience?: number
}

export interface LendOptions extends Preparation {
  /** When it is aborted, no job is begun any more. */
  signal?: AbortSignal | undefined
}

/**
 * Does a job in a prepared tab. `about` says what it does, for people: “Chapter 3”. `known` is asked first, when its turn has
 * come: a result that is known needs no tab, and if all are, no browser is started.
 */
export type RunInTab = <R>(job: TabJob<R>, about: string, known?: () => R | undefined) => Promise<R>

export interface TabPool {
  /** Lends prepared tabs to `use`. What of its jobs has not begun when it ends is abandoned. */
  lend: <T>(options: LendOptions, use: (run: RunInTab) => Promise<T>) => Promise<T>
  /** Ends the browser. What is still to be done is abandoned. */
  close: () => Promise<void>
}

/**
 * Tabs of one browser, for as many borrowers as come; a tab is prepared anew only for who wants it prepared otherwise. The
 * browser is started when the first job needs it. One that dies, hangs or runs out of memory is ended, and each job that it
 * was doing is done once more, by itself, in a fresh one: so it must be able to begin again. When the browser fails
 * that time too, `run` throws `EditionError` (environment). What a job itself throws is thrown on, and it is not done again.
 * The browsers can reach nothing outside themselves: a page shows what `prepare` answers its requests with.
 */
export function tabPool(options: TabPoolOptions): TabPool {
  const { tabs, patience = 300_000, onStep = () => {}, environment = process.env } = options
  const turns = takeTurns(tabs)
  const browsers = succession({ patience, onStep, environment })

  async function lend<T>(lending: LendOptions, use: (run: RunInTab) => Promise<T>): Promise<T> {
    let ended = false
    const begin = () => {
      lending.signal?.throwIfAborted()
      if (ended) throw new Error('The tabs were given back before the job was begun.')
    }
    const run: RunInTab = async (job, about, known) => {
      try {
        return await turns.beside(async () => {
          begin()
          return known?.() ?? browsers.lend(job, lending)
        })
      } catch (failure) {
        if (!(failure instanceof BrowserFailure)) throw failure
        onStep(`${about} is begun again in a fresh browser: ${failure.message}`)
      }
      return turns
        .alone(async () => {
          begin()
          return browsers.lend(job, lending)
        })
        .catch((failure) => {
          throw failure instanceof BrowserFailure ? failedTwice(about, failure) : failure
        })
    }
    try {
      return await use(run)
    } finally {
      ended = true
    }
  }

  return { lend, close: browsers.close }
}

interface Succession {
  lend: OpenTabs['lend']
  close: () => Promise<void>
}

/** One browser after another, each until it fails. */
function succession(options: OpenTabsOptions): Succession {
  const all = new Set<Promise<OpenTabs>>()
  let current: Promise<OpenTabs> | undefined
  let closed = false

  async function lend<R>(job: TabJob<R>, preparation: Preparation): Promise<R> {
    if (closed) throw new Error('The tabs are closed.')
    const mine = current ?? openTabs(options)
    all.add(mine)
    current = mine
    const tabs = await mine.catch((cause) => {
      // Another attempt may find a browser that was installed meanwhile.
      if (current === mine) current = undefined
      throw cause
    })
    try {
      return await tabs.lend(job, preparation)
    } catch (cause) {
      if (!(cause instanceof BrowserFailure)) throw cause
      if (closed) throw new Error('The tabs were closed before the job was done.', { cause })
      if (current === mine) current = undefined
      await tabs.kill()
      throw cause
    }
  }

  async function close(): Promise<void> {
    closed = true
    const opened = await Promise.allSettled(all)
    await Promise.all(opened.map((each) => each.status === 'fulfilled' && each.value.close()))
  }

  return { lend, close }
}

function failedTwice(about: string, failure: BrowserFailure): EditionError {
  return new EditionError(`The browser failed twice with ${about}: ${failure.message}.`, {
    code: 'environment',
    hint: [
      'Give it more memory: close other programs, or raise the limit of the container that it runs in.',
      'If the chapter is very long, or has very large pictures, divide it or make them smaller.',
      'If it fails elsewhere too, try another browser: set PUPPETEER_EXECUTABLE_PATH. Either of these provides one:',
      browserRemedies,
    ].join('\n'),
    cause: failure.cause ?? failure,
  })
}
