import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { type ChromiumArgumentsOptions, chromiumArguments } from './chromium-arguments.ts'
import { endProcessGroup } from './end-process-group.ts'
import type { Candidate, FindBrowsersOptions } from './find-browsers.ts'

export interface StartedBrowser {
  browser: Browser
  /** Ends the browser, gently unless it does not answer, and removes its profile. */
  close: () => Promise<void>
  /** Ends at once all of its processes, and removes its profile. */
  kill: () => Promise<void>
}

export interface StartBrowserOptions extends FindBrowsersOptions, Pick<ChromiumArgumentsOptions, 'network'> {}

const launchPatience = 60_000
const closePatience = 5_000

/** Starts a browser with a profile of its own, inside its sandbox wherever that can run. */
export async function startBrowser(candidate: Candidate, options: StartBrowserOptions): Promise<StartedBrowser> {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    options.onStep('Running as root, for whom Chromium has no sandbox: started without it')
    return launch(candidate, options, false)
  }
  try {
    return await launch(candidate, options, true)
  } catch (cause) {
    if (!/sandbox/i.test(cause instanceof Error ? cause.message : '')) throw cause
    options.onStep('This machine gives Chromium no usable sandbox: started without it')
    return launch(candidate, options, false)
  }
}

/**
 * Commands go through a pipe: it takes less time than a socket, no other program can use it, and a browser whose pipe
 * breaks ends itself. But only with a socket does Puppeteer report what a browser said that failed to start.
 */
async function launch(candidate: Candidate, options: StartBrowserOptions, sandbox: boolean): Promise<StartedBrowser> {
  const args = chromiumArguments({ sandbox, network: options.network })
  try {
    return await launchWith(candidate, options, { args, pipe: true })
  } catch {
    return launchWith(candidate, options, { args, pipe: false })
  }
}

async function launchWith(
  candidate: Candidate,
  options: StartBrowserOptions,
  start: { args: string[]; pipe: boolean },
): Promise<StartedBrowser> {
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
  const tooLate = setTimeout(() => interruption.abort(), launchPatience)
  try {
    const browser = await puppeteer.launch({
      ...start,
      executablePath: candidate.executable,
      headless: 'shell',
      userDataDir: profile,
      // Its other temporary files go with its profile.
      env: { ...definedOnly(options.environment), TMPDIR: profile, ...candidate.environment },
      signal: interruption.signal,
      timeout: launchPatience,
      // How long a job may take is for those to say who give it.
      protocolTimeout: 0,
    })
    return {
      browser,
      close: () => closeBrowser(browser).finally(removeProfile),
      kill: () => killBrowser(browser).finally(removeProfile),
    }
  } catch (cause) {
    await removeProfile()
    throw cause
  } finally {
    clearTimeout(tooLate)
  }
}

async function closeBrowser(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser does not close.')), closePatience)
  })
  try {
    await Promise.race([browser.close(), late])
  } catch {
    await killBrowser(browser)
  } finally {
    clearTimeout(timer)
  }
}

async function killBrowser(browser: Browser): Promise<void> {
  const leader = browser.process()
  if (!leader) return
  const ended = leader.exitCode !== null || leader.signalCode !== null || once(leader, 'exit')
  endProcessGroup(leader)
  await ended
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
