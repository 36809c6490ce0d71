import type { Page } from 'puppeteer'

/**
 * Keeps what is wider than its place within the text: words are divided where they must be, and what sticks out all the
 * same is cut off. Chromium would print the whole section smaller for it.
 */
export function holdOverflow(page: Page): Promise<void> {
  return page.evaluate(hold)
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Box {
  clientWidth: number
  scrollWidth: number
  style: { overflowX: string }
}
declare const document: {
  body: Box & { classList: { add: (name: string) => void } }
  querySelectorAll: (selector: string) => Iterable<Box>
}

/** Runs in the page, so it may name nothing outside itself. */
function hold(): void {
  document.body.classList.add('wraps')
  if (document.body.scrollWidth <= document.body.clientWidth) return
  for (const block of document.querySelectorAll('body > section > *')) {
    if (block.scrollWidth > block.clientWidth) block.style.overflowX = 'clip'
  }
}
