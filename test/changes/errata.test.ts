import { expect, it } from 'vitest'
import { errataOf } from '../../scripts/changes/errata/errata-of.ts'
import { errataWordsFor } from '../../scripts/changes/errata/errata-words-for.ts'
import { writeErratum } from '../../scripts/changes/errata/write-erratum.ts'
import { compareTexts } from '../../scripts/changes/text/compare-texts.ts'
import { labelsFor } from '../../scripts/edition/labels.ts'
import { readMarked } from './read-marked.ts'

/** The corrections that lead from one text to the other. */
function errata(old: string[], present: string[], language = 'en'): string[] {
  const [one, other] = [readMarked(old, language), readMarked(present, language)]
  const words = errataWordsFor(language, labelsFor(language))
  return errataOf(one, compareTexts(one, other), language).map((erratum) =>
    writeErratum(erratum, words)
      .map(({ text, quoted }) => (quoted ? `*${text}*` : text))
      .join('')
      .replaceAll('\u00A0', ' '),
  )
}

const first = 'The road went down to the river in two bends, and on the upper of them stood a gate.'
const second = 'The gate was painted in the year of the flood, and the paint was never dry.'

it('counts a paragraph that goes on from the page before as the first', () => {
  const old = [`|13|${first}`, `${second} It was green, |14|and some said blue.`, 'Nobody asked the painter.']
  const present = [old[0] ?? '', `${second} It was green, |14|and some said grey.`, 'Nobody asked the painters.']
  expect(errata(old, present)).toEqual([
    'p. 14, ¶1: for *blue* read *grey*',
    'p. 14, ¶2: for *painter* read *painters*',
  ])
})

it('counts quotations and items of lists, and no headings, captions or notes', () => {
  const rest = [
    '<h2>A gate</h2>',
    '<blockquote><p>No gate is shut for good.</p></blockquote>',
    '<figure><figcaption><p>The gate.</p></figcaption></figure>',
    '<ul><li>Open it.</li><li>Shut it slowly.</li></ul>',
  ]
  const old = [`|3|${first}`, ...rest]
  expect(errata(old, [...old.slice(0, -1), '<ul><li>Open it.</li><li>Shut it quickly.</li></ul>'])).toEqual([
    'p. 3, ¶4: for *slowly* read *quickly*',
  ])
  expect(errata(old, [`|3|${first}`, '<h2>The gate</h2>', ...rest.slice(1)])).toEqual([
    'p. 3, heading: for *A* read *The*',
  ])
})

it('quotes as many words as it takes to find the place on the page', () => {
  expect(errata([`|3|${first}`, second], [`|3|${first}`, second.replace('the paint', 'its paint')])).toEqual([
    'p. 3, ¶2: for *and the* read *and its*',
  ])
  expect(errata([`|3|${first}`, second], [`|3|${first}`, second.replace('never dry', 'never quite dry')])).toEqual([
    'p. 3, ¶2: after *never* insert *quite*',
  ])
  expect(errata([`|3|${first}`], [`|3|${first.replace(' two', '')}`])).toEqual(['p. 3, ¶1: delete *two*'])
  expect(errata([`|3|${first}`], [`|3|Indeed, ${first}`])).toEqual(['p. 3, ¶1: before *The road* insert *Indeed,*'])
})

it('quotes the first and the last words of a long passage that was written anew', () => {
  const old =
    'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.'
  const [erratum] = errata([`|3|${first} ${old} ${second}`], [`|3|${first} Nothing. ${second}`])
  expect(erratum).toBe(
    'p. 3, ¶1: for *One two three four five six … fifteen sixteen seventeen eighteen* read *Nothing*',
  )
})

it('names paragraphs by their references when no pages are marked', () => {
  const numbered = (words: string) => `<p><a class="paragraph-number" data-reference="2.14"/>${words}</p>`
  expect(errata([numbered(first)], [numbered(first.replace('gate', 'door'))])).toEqual(['2.14: for *gate* read *door*'])
})

it('knows paragraphs again by their words where references were not locked', () => {
  const numbered = (words: string, index: number) =>
    `<p><a class="paragraph-number" data-reference="1.${index + 1}"/>${words}</p>`
  const added = 'A carter who did not know the bends learned them at the gate, and paid for it.'
  const old = [first, second].map(numbered)
  const present = [first, added, second].map(numbered)
  expect(errata(old, present)).toEqual([`1.1: insert behind this: *${added}*`])
})

it('speaks the language of the book', () => {
  expect(errata(['|3|Das Tor war rot.'], ['|3|Das Tor war grün.'], 'de')).toEqual(['S. 3, ¶1: statt *rot* lies *grün*'])
  expect(errata(['|3|門は赤かった。'], ['|3|門は青かった。'], 'ja')).toEqual(['p. 3, ¶1: 原文 *赤* 訂正 *青*'])
})

it('finds nothing between a text and itself', () => {
  expect(errata([`|3|${first}`, second], [`|3|${first}`, second])).toEqual([])
})
