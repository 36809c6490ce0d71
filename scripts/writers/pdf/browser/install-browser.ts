import { join } from 'node:path'
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers'
import { cacheFolder } from './cache-folder.ts'
import type { Candidate, FindBrowsersOptions } from './find-browsers.ts'

const patience = 120_000

/** Downloads the current stable chrome-headless-shell into the cache folder. Needs the network; undefined where there is no build. */
export async function installBrowser(options: FindBrowsersOptions): Promise<Omit<Candidate, 'origin'> | undefined> {
  const platform = detectBrowserPlatform()
  if (!platform) return undefined
  options.onStep('Trying to download chrome-headless-shell')
  const browser = Browser.CHROMEHEADLESSSHELL
  const downloading = async () => {
    const buildId = await resolveBuildId(browser, platform, 'stable')
    return install({ browser, platform, buildId, cacheDir: join(cacheFolder(options.environment), 'puppeteer') })
  }
  const { executablePath } = await within(patience, downloading())
  return { executable: executablePath }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${milliseconds / 1000} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
