import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AceAssertion, AxeRunner } from '@daisy/ace-core'
import type { Browser, Page } from 'puppeteer'
import { withBrowser } from '../scripts/writers/pdf/browser/with-browser.ts'

/**
 * What Ace by DAISY finds in each of some EPUBs, one line a violation; an empty list is an EPUB without any. One browser
 * serves them all.
 */
export function aceViolations(epubs: Uint8Array[]): Promise<string[][]> {
  return withBrowser({}, async (browser) => {
    const found: string[][] = []
    for (const epub of epubs) found.push(await violationsOf(epub, browser))
    return found
  })
}

async function violationsOf(epub: Uint8Array, browser: Browser): Promise<string[]> {
  const ace = await loadAce()
  const folder = await mkdtemp(join(tmpdir(), 'octavo-ace-'))
  try {
    await writeFile(join(folder, 'book.epub'), epub)
    const options = {
      cwd: folder,
      outdir: 'report',
      lang: 'en',
      initLogger: true,
      silent: true,
      doNotReportMedia: true,
    }
    const [, report] = await ace('book.epub', options, runnerOf(browser))
    return report.assertions.flatMap(failures)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ace keeps settings and writes a log wherever these variables say when it is loaded; a test leaves neither at home. */
async function loadAce() {
  const home = join(tmpdir(), 'octavo-ace-logs')
  for (const name of ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'])
    process.env[name] ??= home
  return (await import('@daisy/ace-core')).default
}

/** Two tabs of a browser that is there already, each used again for the next document. */
function runnerOf(browser: Browser): AxeRunner {
  const tabs: Page[] = []
  return {
    concurrency: 2,
    launch: async () => {},
    close: async () => {
      for (const tab of tabs.splice(0)) await tab.close()
    },
    setTimeout: () => {},
    run: async (url, scripts, scriptContents) => {
      const tab = tabs.pop() ?? (await browser.newPage())
      await tab.goto(url)
      const sources = await Promise.all(scripts.map((path) => readFile(path, 'utf8')))
      for (const source of [...scriptContents, ...sources]) await tab.evaluate(source)
      const results = await tab.evaluate(asked)
      tabs.push(tab)
      return results
    },
  }
}

const asked =
  'new Promise((resolve, reject) => daisy.ace.run((error, results) => (error ? reject(error) : resolve(results))))'

function failures(subject: AceAssertion): string[] {
  const file = subject['earl:testSubject']?.url ?? ''
  return (subject.assertions ?? [])
    .filter((each) => each['earl:result']['earl:outcome'] === 'fail')
    .map((each) => {
      const { 'dct:description': description = '', html = '' } = each['earl:result']
      return `${file}: ${each['earl:test']?.['earl:impact']} ${each['earl:test']?.['dct:title']}: ${description} ${html}`
    })
}
