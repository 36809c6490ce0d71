import { type BrowserAtHand, browserAt } from './browser-at.ts'
import { downloadedBrowsers } from './downloaded-browsers.ts'
import { systemBrowsers } from './system-browsers.ts'

/**
 * Every place at which a browser is looked for, in the order of preference, and what is there: as long as that is the same, the
 * same browser prints. The one that a package carries is known by the version of its package, which belongs to the code.
 */
export function browsersAtHand(environment: NodeJS.ProcessEnv): BrowserAtHand[] {
  const { PUPPETEER_EXECUTABLE_PATH: first, CHROME_PATH: second } = environment
  const demanded = first || second
  const paths = demanded ? [demanded] : [...downloadedBrowsers(), ...systemBrowsers(process.platform, environment)]
  return paths.map(browserAt)
}
