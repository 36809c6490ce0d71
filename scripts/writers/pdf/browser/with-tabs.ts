import type { TabJob } from './open-tabs.ts'
import { type RunInTab, type TabPoolOptions, tabPool } from './tab-pool.ts'

export interface WithTabsOptions extends TabPoolOptions {
  /** Done once to every tab before its first job. */
  prepare: TabJob<void>
}

/** Lends the tabs of a browser of its own to jobs (`tab-pool.ts`). When `use` has ended, nothing is left of any browser. */
export async function withTabs<T>(options: WithTabsOptions, use: (run: RunInTab) => Promise<T>): Promise<T> {
  const pool = tabPool(options)
  try {
    return await pool.lend({ prepare: options.prepare, name: '' }, use)
  } finally {
    await pool.close()
  }
}
