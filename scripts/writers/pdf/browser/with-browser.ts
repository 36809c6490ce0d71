import type { Browser } from 'puppeteer'
import { startFirstBrowser } from './start-first-browser.ts'

export interface BrowserOptions {
  /** Told, in one line each, where a browser was looked for and what came of it. */
  onStep?: (line: string) => void
  /** Told which browser was started, as it names itself: `HeadlessChrome/147.0.7727.24`. */
  onBrowser?: ((product: string) => void) | undefined
  /** Variables to read instead of the process's own. */
  environment?: NodeJS.ProcessEnv
}

/**
 * Starts the first browser that runs, lends it to `use`, and closes it whatever happens.
 * Throws `EditionError` (environment) when there is none, with the commands that would provide one.
 */
export async function withBrowser<T>(options: BrowserOptions, use: (browser: Browser) => Promise<T>): Promise<T> {
  const { onStep = () => {}, onBrowser, environment = process.env } = options
  const started = await startFirstBrowser({ onStep, onBrowser, environment, network: true })
  try {
    return await use(started.browser)
  } finally {
    await started.close()
  }
}
