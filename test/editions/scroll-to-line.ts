import type { Page } from 'puppeteer'

export interface Point {
  x: number
  y: number
}

/** Where a line of a term stands on the screen after scrolling to it, and what it opens; lines of all terms of the page are counted from 0. */
export async function scrollToLine(
  page: Page,
  index: number,
): Promise<{ term: string; lines: number; at: Point } | undefined> {
  return (await page.evaluate(`(() => {
    const words = [...document.querySelectorAll('.explained > a')]
    const lines = words.flatMap((word) => [...word.getClientRects()].map((_, line) => [word, line]))
    const [word, line] = lines[${index}] ?? []
    if (!word) return undefined
    word.scrollIntoView({ block: 'center' })
    const { left, width, top, height } = word.getClientRects()[line]
    const id = word.nextElementSibling.getAttribute('popovertarget')
    const term = document.getElementById(id).querySelector('p').textContent
    return { term, lines: word.getClientRects().length, at: { x: left + width / 2, y: top + height / 2 } }
  })()`)) as Awaited<ReturnType<typeof scrollToLine>>
}
