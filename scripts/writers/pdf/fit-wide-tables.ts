import type { Page } from 'puppeteer'

/**
 * Gives tables that are wider than their place the class `wide`, and those for which the theme's `table.wide` is not
 * enough `very-wide` as well.
 */
export function fitWideTables(page: Page): Promise<void> {
  return page.evaluate(fit)
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Box {
  clientWidth: number
}
declare const document: {
  querySelectorAll: (selector: 'table') => Iterable<{
    parentElement: Box
    offsetWidth: number
    classList: { add: (name: string) => void }
  }>
}

/** Runs in the page, so it may name nothing outside itself. */
function fit(): void {
  for (const table of document.querySelectorAll('table')) {
    for (const name of ['wide', 'very-wide']) {
      if (table.offsetWidth > table.parentElement.clientWidth) table.classList.add(name)
    }
  }
}
