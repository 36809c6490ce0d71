import { EditionError } from '../../../diagnostics/edition-error.ts'
import { browserRemedies } from './browser-remedies.ts'
import { findBrowsers } from './find-browsers.ts'
import { type StartBrowserOptions, type StartedBrowser, startBrowser } from './start-browser.ts'
import type { BrowserOptions } from './with-browser.ts'

export interface StartFirstBrowserOptions extends StartBrowserOptions, Pick<BrowserOptions, 'onBrowser'> {}

/**
 * Starts the first browser that runs, and says which. Throws `EditionError` (environment) when there is none, or when
 * the one that the environment names does not start, with the commands that would provide one.
 */
export async function startFirstBrowser(options: StartFirstBrowserOptions): Promise<StartedBrowser> {
  const looked: string[] = []
  const onLook = (line: string) => {
    looked.push(line)
    options.onStep(line)
  }
  for await (const candidate of findBrowsers({ ...options, onStep: onLook })) {
    try {
      const started = await startBrowser(candidate, options)
      const product = await started.browser.version()
      options.onBrowser?.(product)
      options.onStep(`Printing with ${product} (${candidate.origin})`)
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
