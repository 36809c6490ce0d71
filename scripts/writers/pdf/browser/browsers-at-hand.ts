import { statSync } from 'node:fs'
import { downloadedBrowsers } from './downloaded-browsers.ts'
import { systemBrowsers } from './system-browsers.ts'

export interface BrowserAtHand {
  path: string
  /** Bytes, and milliseconds since 1970; undefined where there is no such file. */
  size?: number
  changed?: number
}

/**
 * Every place at which a browser is looked for, in the order of preference, and what is there: as long as that is the same, the
 * same browser prints. The one that a package carries is known by the version of its package, which belongs to the code.
 */
export function browsersAtHand(environment: NodeJS.ProcessEnv): BrowserAtHand[] {
  const { PUPPETEER_EXECUTABLE_PATH: first, CHROME_PATH: second } = environment
  const demanded = first || second
  const paths = demanded ? [demanded] : [...downloadedBrowsers(), ...systemBrowsers(process.platform, environment)]
  return paths.map(lookAt)
}

function lookAt(path: string): BrowserAtHand {
  try {
    const { size, mtimeMs } = statSync(path)
    return { path, size, changed: mtimeMs }
  } catch {
    return { path }
  }
}
