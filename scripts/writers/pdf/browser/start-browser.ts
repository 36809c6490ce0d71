import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import type { Candidate, FindBrowsersOptions } from './find-browsers.ts'

export interface StartedBrowser {
  browser: Browser
  /** Ends the browser and removes its profile. */
  close: () => Promise<void>
}

const launchPatience = 60_000
const protocolPatience = 600_000

const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** Starts a browser with a profile of its own, inside its sandbox wherever that can run. */
export async function startBrowser(candidate: Candidate, options: FindBrowsersOptions): Promise<StartedBrowser> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    options.onStep('Running as root, for whom Chromium has no sandbox: started without it')
    return launch(candidate, options, ['--no-sandbox'])
  }
  try {
    return await launch(candidate, options, [])
  } catch (cause) {
    if (!/sandbox/i.test(cause instanceof Error ? cause.message : '')) throw cause
    options.onStep('This machine gives Chromium no usable sandbox: started without it')
    return launch(candidate, options, ['--no-sandbox'])
  }
}

async function launch(candidate: Candidate, options: FindBrowsersOptions, sandbox: string[]): Promise<StartedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'octavo-browser-'))
  const thoroughly = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }
  const interruption = new AbortController()
  // When the process is interrupted, nothing that is awaited comes to its end.
  const abandon = () => {
    interruption.abort()
    rmSync(profile, thoroughly)
  }
  const removeProfile = () => rm(profile, thoroughly).finally(() => process.off('exit', abandon))
  process.once('exit', abandon)
  try {
    const browser = await puppeteer.launch({
      executablePath: candidate.executable,
      headless: 'shell',
      userDataDir: profile,
      args: [...quiet, ...sandbox],
      // Its other temporary files go with its profile.
      env: { ...definedOnly(options.environment), TMPDIR: profile, ...candidate.environment },
      signal: interruption.signal,
      timeout: launchPatience,
      protocolTimeout: protocolPatience,
    })
    return { browser, close: () => closeBrowser(browser).finally(removeProfile) }
  } catch (cause) {
    await removeProfile()
    throw cause
  }
}

async function closeBrowser(browser: Browser): Promise<void> {
  try {
    await browser.close()
  } catch {
    // It no longer answers: all that is left is to end its process.
    browser.process()?.kill('SIGKILL')
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
