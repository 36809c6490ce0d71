import type { Page } from 'puppeteer'
import { BrowserFailure } from './browser-failure.ts'
import { collectGarbage } from './collect-garbage.ts'
import type { FindBrowsersOptions } from './find-browsers.ts'
import type { StartedBrowser } from './start-browser.ts'
import { startFirstBrowser } from './start-first-browser.ts'

export type TabJob<R> = (page: Page) => Promise<R>

/** What is done once to a tab before jobs of its kind. */
export interface Preparation {
  prepare: TabJob<void>
  /** Tabs whose preparation has the same name are alike. */
  name: string
}

export interface OpenTabsOptions extends FindBrowsersOptions {
  /** Milliseconds that a job, or the preparation of a tab, may take. */
  patience: number
}

export interface OpenTabs {
  /**
   * Does a job in a prepared tab that no other job is using. Throws `BrowserFailure`, as do then all jobs that are
   * being done, when the browser has come to an end, one of its tabs has crashed, or a job is not done in time.
   */
  lend: <R>(job: TabJob<R>, preparation: Preparation) => Promise<R>
  close: StartedBrowser['close']
  kill: StartedBrowser['kill']
}

/** A tab is swept after so many jobs. */
const jobsBetweenSweeps = 4

/** Starts a browser that can reach nothing outside itself, and opens tabs in it as they are asked for. */
export async function openTabs(options: OpenTabsOptions): Promise<OpenTabs> {
  const { browser, close, kill } = await startFirstBrowser({ ...options, network: false })
  // Every browser opens with one tab, empty, which has a process of its own like any other.
  const empty = browser.pages()
  const prepared: Tab[] = []
  const { fail, guard } = watch(options.patience)
  browser.once('disconnected', () => fail('the browser came to an end'))

  async function open(): Promise<Page> {
    // One that was prepared for something else makes room.
    prepared
      .shift()
      ?.page.close()
      .catch(() => {})
    try {
      const page = (await empty).pop() ?? (await browser.newPage())
      page.once('error', () => fail('a tab crashed'))
      // A job's time is limited here and nowhere else.
      page.setDefaultTimeout(0)
      return page
    } catch (cause) {
      fail('the browser opens no tab', cause)
      throw cause
    }
  }

  /** Throws what broke a job off, unless that was the end of its tab. */
  async function blame(page: Page, cause: unknown): Promise<never> {
    await guard(page.evaluate('true')).catch(() => {
      fail('a tab crashed or was closed', cause)
    })
    return guard(Promise.reject(cause))
  }

  async function lend<R>(job: TabJob<R>, { prepare, name }: Preparation): Promise<R> {
    const fitting = prepared.findLastIndex((tab) => tab.name === name)
    const [tab = { page: await guard(open()), name, jobs: 0 }] = fitting < 0 ? [] : prepared.splice(fitting, 1)
    const { page } = tab
    try {
      if (tab.jobs === 0) await guard(prepare(page))
      const result = await guard(job(page))
      tab.jobs += 1
      if (tab.jobs % jobsBetweenSweeps === 0) await guard(collectGarbage(page))
      prepared.push(tab)
      return result
    } catch (cause) {
      return await blame(page, cause).finally(() => {
        // A job that broke off may have left anything in its tab.
        page.close().catch(() => {})
      })
    }
  }

  return { lend, close, kill }
}

interface Tab {
  page: Page
  /** Of its preparation. */
  name: string
  jobs: number
}

interface Watch {
  fail: (what: string, cause?: unknown) => void
  /** The result of some work, unless there is a failure first. */
  guard: <R>(work: Promise<R>) => Promise<R>
}

/** Work that is not done in time is a failure, and a failure is one of all work, now and later. */
function watch(patience: number): Watch {
  let reject: (failure: BrowserFailure) => void = () => {}
  const failed = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  failed.catch(() => {})
  const fail: Watch['fail'] = (what, cause) => reject(new BrowserFailure(what, cause))
  const guard: Watch['guard'] = async (work) => {
    const timer = setTimeout(() => fail(`nothing came of it in ${patience / 1000} s`), patience)
    try {
      return await Promise.race([failed, work])
    } finally {
      clearTimeout(timer)
    }
  }
  return { fail, guard }
}
