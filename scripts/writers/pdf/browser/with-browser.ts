import type { Browser } from 'puppeteer'
import { EditionError } from '../../../diagnostics/edition-error.ts'
import { browserRemedies } from './browser-remedies.ts'
import { findBrowsers } from './find-browsers.ts'
import { startBrowser } from './start-browser.ts'

export interface BrowserOptions {
  /** Told, in one line each, where a browser was looked for and what came of it. */
  onStep?: (line: string) => void
  /** Variables to read instead of the process's own. */
  environment?: NodeJS.ProcessEnv
}

/**
 * Starts the first browser that runs, lends it to `use`, and closes it whatever happens.
 * Throws `EditionError` (environment) when there is none, with the commands that would provide one.
 */
export async function withBrowser<T>(options: BrowserOptions, use: (browser: Browser) => Promise<T>): Promise<T> {
  const started = await firstThatStarts(options)
  try {
    return await use(started.browser)
  } finally {
    await started.close()
  }
}

async function firstThatStarts({ onStep = () => {}, environment = process.env }: BrowserOptions) {
  const looked: string[] = []
  const onLook = (line: string) => {
    looked.push(line)
    onStep(line)
  }
  for await (const candidate of findBrowsers({ onStep: onLook, environment })) {
    try {
      const started = await startBrowser(candidate, { onStep, environment })
      onStep(`Printing with ${await started.browser.version()} (${candidate.origin})`)
      return started
    } catch (cause) {
      if (candidate.demanded) throw brokenDemand(candidate.origin, candidate.executable, cause)
      onLook(`${candidate.origin}: ${candidate.executable} does not start (${firstLine(cause)})`)
    }
  }
  throw new EditionError('No browser was found that starts, and the PDF is printed by one.', {
    code: 'environment',
    hint: [...looked, 'Either of these provides one:', browserRemedies].join('\n'),
  })
}

function brokenDemand(origin: string, executable: string, cause: unknown): EditionError {
  return new EditionError(`${origin} names ${executable}, which does not start: ${firstLine(cause)}`, {
    code: 'environment',
    hint: `Correct ${origin}, or unset it so that a browser is looked for. Either of these provides one:\n${browserRemedies}`,
    cause,
  })
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.split('\n').find((line) => line.trim()) ?? 'no reason given'
}
