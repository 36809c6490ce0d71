import { EditionError } from '../../../diagnostics/edition-error.ts'
import { BrowserFailure } from './browser-failure.ts'
import { browserRemedies } from './browser-remedies.ts'
import { type OpenTabs, type OpenTabsOptions, openTabs, type TabJob } from './open-tabs.ts'
import { takeTurns } from './take-turns.ts'
import type { BrowserOptions } from './with-browser.ts'

export interface WithTabsOptions extends BrowserOptions {
  /** How many jobs are done at the same time. Every tab has a process of its own. */
  tabs: number
  /** Done once to every tab before its first job. */
  prepare: TabJob<void>
  /** Milliseconds that a job may take, whatever it does; five minutes unless told. */
  patience?: number
}

/** Does a job in a prepared tab. `about` says what it does, for people: “Chapter 3”. */
export type RunInTab = <R>(job: TabJob<R>, about: string) => Promise<R>

/**
 * Lends the tabs of a browser to jobs. A browser that dies, hangs or runs out of memory is ended, and each job that it
 * was doing is done once more, by itself, in a fresh one: so it must be able to begin again. When the browser fails
 * that time too, `run` throws `EditionError` (environment). What a job itself throws is thrown on, and it is not done
 * again. When `use` has ended, nothing is left of any browser, and what was still to be done is abandoned.
 * The browsers can reach nothing outside themselves: a page shows what `prepare` answers its requests with.
 */
export async function withTabs<T>(options: WithTabsOptions, use: (run: RunInTab) => Promise<T>): Promise<T> {
  const { tabs, prepare, patience = 300_000, onStep = () => {}, onBrowser, environment = process.env } = options
  const turns = takeTurns(tabs)
  const browsers = succession({ prepare, patience, onStep, onBrowser, environment })
  const run: RunInTab = async (job, about) => {
    try {
      return await turns.beside(() => browsers.lend(job))
    } catch (failure) {
      if (!(failure instanceof BrowserFailure)) throw failure
      onStep(`${about} is begun again in a fresh browser: ${failure.message}`)
    }
    return turns
      .alone(() => browsers.lend(job))
      .catch((failure) => {
        throw failure instanceof BrowserFailure ? failedTwice(about, failure) : failure
      })
  }
  try {
    return await use(run)
  } finally {
    await browsers.close()
  }
}

/** One browser after another, each until it fails. */
function succession(options: OpenTabsOptions): Pick<OpenTabs, 'lend' | 'close'> {
  const all: Promise<OpenTabs>[] = []
  let current: Promise<OpenTabs> | undefined
  let closed = false

  async function lend<R>(job: TabJob<R>): Promise<R> {
    if (closed) throw new Error('The tabs are closed.')
    const mine = current ?? openTabs(options)
    if (mine !== current) all.push(mine)
    current = mine
    const tabs = await mine
    try {
      return await tabs.lend(job)
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
