import type { Page } from 'puppeteer'

/** A gloss of the margin as the browser lays it out. */
export interface MeasuredGloss {
  /** Of its destination. */
  name: string
  /** CSS pixels, with the space around it. */
  height: number
  words: string
}

/** The glosses that a page has for its margins, in the order of the text. */
export function measureGlosses(page: Page): Promise<MeasuredGloss[]> {
  return page.evaluate(measure)
}

/** What is needed of the DOM; this room is otherwise compiled without it. */
interface Box {
  id: string
  textContent: string
  getBoundingClientRect: () => { height: number }
}
declare const document: { querySelectorAll: (selector: '.marginal-gloss') => Iterable<Box> }
declare const getComputedStyle: (element: Box) => { marginTop: string }

/** Runs in the page, so it may name nothing outside itself. */
function measure(): MeasuredGloss[] {
  return [...document.querySelectorAll('.marginal-gloss')].map((gloss) => ({
    name: gloss.id,
    height: gloss.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(gloss).marginTop),
    words: gloss.textContent.replaceAll('\u00AD', ''),
  }))
}
