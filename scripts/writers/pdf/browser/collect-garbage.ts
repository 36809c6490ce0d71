import type { Page } from 'puppeteer'

/**
 * Frees what the documents that a tab showed before have left. Chromium itself waits until that is more than twice what
 * a tab needs.
 */
export async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}
