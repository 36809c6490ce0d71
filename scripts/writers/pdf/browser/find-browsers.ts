import { existsSync } from 'node:fs'
import { EditionError } from '../../../diagnostics/edition-error.ts'
import { browserRemedies } from './browser-remedies.ts'
import { downloadedBrowsers } from './downloaded-browsers.ts'
import { installBrowser } from './install-browser.ts'
import { packagedBrowser } from './packaged-browser.ts'
import { systemBrowsers } from './system-browsers.ts'

/** A browser that may or may not start. */
export interface Candidate {
  /** Where it comes from, in words or as the name of a variable. */
  origin: string
  executable: string
  /** Variables that it needs besides those of the process. */
  environment?: Record<string, string>
  /** The user asked for this one: if it does not start, no other may take its place. */
  demanded?: boolean
}

export interface FindBrowsersOptions {
  onStep: (line: string) => void
  environment: NodeJS.ProcessEnv
}

/**
 * Yields browsers in the order of preference: the one named by the environment, Puppeteer's own download, the system's,
 * the one inside `@sparticuz/chromium`, and last one that is downloaded for the purpose. Lazy: nothing is unpacked or
 * downloaded before the caller has refused everything that was there already.
 */
export async function* findBrowsers(options: FindBrowsersOptions): AsyncGenerator<Candidate> {
  const demanded = demandedBrowser(options.environment)
  if (demanded) {
    yield demanded
    return
  }
  yield* lookedFor(options, 'Puppeteer’s download', downloadedBrowsers().filter(existsSync))
  yield* lookedFor(options, 'the system', systemBrowsers(process.platform, options.environment).filter(existsSync))
  yield* attempted(options, 'the Chromium inside @sparticuz/chromium', packagedBrowser)
  yield* attempted(options, 'a download of chrome-headless-shell', installBrowser)
}

function demandedBrowser(environment: NodeJS.ProcessEnv): Candidate | undefined {
  for (const origin of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const executable = environment[origin]
    if (!executable) continue
    if (existsSync(executable)) return { origin, executable, demanded: true }
    throw new EditionError(`${origin} names ${executable}, which does not exist.`, {
      code: 'environment',
      hint: `Correct ${origin}, or unset it so that a browser is looked for. Either of these provides one:\n${browserRemedies}`,
    })
  }
  return undefined
}

function* lookedFor({ onStep }: FindBrowsersOptions, origin: string, found: string[]): Generator<Candidate> {
  if (found.length === 0) onStep(`${origin}: no browser`)
  for (const executable of found) yield { origin, executable }
}

type Provider = (options: FindBrowsersOptions) => Promise<Omit<Candidate, 'origin'> | undefined>

async function* attempted(options: FindBrowsersOptions, origin: string, provide: Provider): AsyncGenerator<Candidate> {
  try {
    const provided = await provide(options)
    if (provided) yield { origin, ...provided }
    else options.onStep(`${origin}: not for ${process.platform} ${process.arch}`)
  } catch (cause) {
    options.onStep(`${origin}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
