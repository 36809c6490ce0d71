import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer'
import { savePage } from '../save-page.ts'
import { ownProcess } from './own-process.ts'
import { packageOfTools } from './packages.ts'
import type { Tool } from './tool.ts'

/** Paged.js in the same browser. */
export const pagedjs: Tool = {
  title: 'Paged.js',
  group: 'pagedjs',
  find: () => packageOfTools('pagedjs')?.version,
  command: (job) => ownProcess('pagedjs', job),
  pdf: ({ out }) => join(out, 'book.pdf'),
}

export function setPagedjs(folder: string, target: string): Promise<void> {
  const script = join(packageOfTools('pagedjs')?.folder ?? '', 'dist', 'paged.polyfill.js')
  return savePage({ folder, name: 'pagedjs.html', target, others: { 'paged.polyfill.js': script }, ready: paginate })
}

/** Asks again and again instead of waiting for one answer, which the protocol would give up after some minutes. */
async function paginate(page: Page): Promise<void> {
  await page.evaluate(
    'void PagedPolyfill.preview().then(() => (outcome = "done"), (error) => (outcome = String(error)))',
  )
  let outcome: unknown
  while (!outcome) {
    await setTimeout(200)
    outcome = await page.evaluate('globalThis.outcome')
  }
  if (outcome !== 'done') throw new Error(`Paged.js: ${outcome}`)
}
