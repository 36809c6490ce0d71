import type { Page } from 'puppeteer'

const rounds = 8

/**
 * Takes away every soft hyphen at which no line of the page is broken: unused ones disturb kerning, and would stand
 * in the text that a reader searches and copies. A third divided word below two others keeps together as well. Taking
 * one away can move a break, so it is done until none is left to take.
 */
export async function dropUnusedHyphens(page: Page): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    if ((await page.evaluate(dropOnce)) === 0) return
  }
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface TextNode {
  data: string
  parentElement: { closest: (selector: '.marginal-gloss') => object | null } | null
}
declare const document: {
  body: unknown
  createTreeWalker: (root: unknown, show: number) => { nextNode: () => TextNode | null }
  createRange: () => {
    setStart: (node: TextNode, offset: number) => void
    setEnd: (node: TextNode, offset: number) => void
    getBoundingClientRect: () => { bottom: number; height: number }
  }
}

/** Runs in the page, so it may name nothing outside itself. Measures first and changes afterwards: one layout a round. */
function dropOnce(): number {
  const textNodes = 4
  const walker = document.createTreeWalker(document.body, textNodes)
  const range = document.createRange()
  const changes: { node: TextNode; data: string }[] = []
  let dropped = 0
  let ladder = 0
  let rung = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parts = node.data.split('\u00AD')
    if (parts.length === 1) continue
    let offset = 0
    let data = ''
    // Its lines stand beside those of the text, and follow none of them.
    const inMargin = Boolean(node.parentElement?.closest('.marginal-gloss'))
    for (const [index, part] of parts.entries()) {
      data += part
      offset += part.length
      if (index === parts.length - 1) break
      range.setStart(node, offset - 1)
      range.setEnd(node, offset)
      const before = range.getBoundingClientRect()
      offset += 1
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      // Used if the letter after it stands on a later line than the letter before. Its own width would deceive: inside
      // a ligature even an unused one has a share. Bottoms, since a letter that begins a line has a part, of no width,
      // at the end of the line before.
      const used = range.getBoundingClientRect().bottom > before.bottom + 1
      if (used && !inMargin) {
        const onNextLine = before.bottom > rung && before.bottom - rung < 1.5 * before.height
        ladder = onNextLine ? ladder + 1 : 1
        rung = before.bottom
      }
      if (used && (inMargin || ladder <= 2)) data += '\u00AD'
      else dropped += 1
    }
    changes.push({ node, data })
  }
  for (const change of changes) change.node.data = change.data
  return dropped
}
