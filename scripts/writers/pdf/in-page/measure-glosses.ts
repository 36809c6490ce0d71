import type { MeasuredGloss } from '../layout/page-script.ts'

/** The glosses that the page has for its margins, in the order of the text. */
export function measureGlosses(): MeasuredGloss[] {
  return [...document.querySelectorAll('.marginal-gloss')].map((gloss) => ({
    name: gloss.id,
    height: gloss.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(gloss).marginTop),
    words: gloss.textContent.replaceAll('\u00AD', ''),
  }))
}
