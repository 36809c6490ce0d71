import puppeteer from 'puppeteer'

/** Paths at which Puppeteer keeps browsers that it has downloaded; whether they exist is not asked. */
export function downloadedBrowsers(): string[] {
  const paths = [{ headless: 'shell' as const }, { headless: true as const }].map((options) => {
    try {
      return puppeteer.executablePath(options)
    } catch {
      return ''
    }
  })
  return [...new Set(paths)].filter((path) => path !== '')
}
