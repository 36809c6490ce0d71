import type { Page } from 'puppeteer'

/**
 * Gives tables that are wider than their place the class `wide`, and those for which the theme's `table.wide` is not
 * enough `very-wide` as well. Returns whether something still sticks out of the text: then Chromium shrinks the section.
 */
export function fitWideTables(page: Page): Promise<boolean> {
  return page.evaluate(fit)
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Box {
  clientWidth: number
  scrollWidth: number
}
declare const document: {
  body: Box
  querySelectorAll: (selector: 'table') => Iterable<{
    parentElement: Box
    offsetWidth: number
    classList: { add: (name: string) => void }
  }>
}

/** Runs in the page, so it may name nothing outside itself. */
function fit(): boolean {
  for (const table of document.querySelectorAll('table')) {
    for (const name of ['wide', 'very-wide']) {
      if (table.offsetWidth > table.parentElement.clientWidth) table.classList.add(name)
    }
  }
  return document.body.scrollWidth > document.body.clientWidth
}
