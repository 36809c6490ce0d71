import { describe, expect, it } from 'vitest'
import { findAttributions } from '../../../scripts/citations/attributions/find-attributions.ts'
import {
  type EarlierCitation,
  resolveAttribution,
} from '../../../scripts/citations/attributions/resolve-attribution.ts'
import { locatorWords } from '../../../scripts/citations/locator-words.ts'
import type { Reference } from '../../../scripts/edition/types.ts'

const english = locatorWords({ locales: {}, language: 'en' })

const deutscher = [{ family: 'Deutscher', given: 'Isaac' }]
const references: Reference[] = [
  {
    id: 'armed',
    type: 'book',
    author: deutscher,
    title: 'The Prophet Armed: Trotsky, 1879–1921',
    issued: { 'date-parts': [[1954]] },
  },
  { id: 'unarmed', type: 'book', author: deutscher, title: 'The Prophet Unarmed', issued: { 'date-parts': [[1959]] } },
  { id: 'serge1963', type: 'book', author: [{ family: 'Serge' }], title: 'Memoirs of a Revolutionary, 1901–1941' },
  {
    id: 'both',
    type: 'book',
    author: [{ family: 'Thompson' }, { family: 'Lewis' }],
    title: 'The Revolution Unfinished?',
  },
  { id: 'broué 1963', type: 'book', author: [{ family: 'Broué' }], title: 'Le parti bolchevique' },
]
const serge: EarlierCitation = { keys: ['serge1963'], locator: 'p. 9', where: 'line 3' }

/** Text, what it becomes (or nothing), the reason, what is cited before, and the sentence before. */
const cases: [string, string | undefined, string, EarlierCitation[]?, string?][] = [
  [
    '(Deutscher, The Prophet Armed)',
    '[@armed]',
    'the only work by Deutscher called “The Prophet Armed” in the references',
  ],
  ['(Isaac Deutscher, “The Prophet Unarmed”, vol. 2, p.4)', '[@unarmed, vol. 2, p. 4]', 'called “The Prophet Unarmed”'],
  ['(Deutscher 1954, p. 3)', '[@armed, p. 3]', 'the only work by Deutscher of 1954'],
  ['(Deutscher, 1959)', '[@unarmed]', 'of 1959'],
  ['(Deutscher, p. 3)', undefined, 'the references have 2 works by Deutscher'],
  [
    '(Deutscher, op. cit., p. 3)',
    '[@armed, p. 3]',
    'Deutscher is cited once before, at line 7',
    [serge, { keys: ['armed'], where: 'line 7' }],
  ],
  [
    '(Deutscher, op. cit.)',
    undefined,
    '2 works by Deutscher are cited before',
    [
      { keys: ['armed'], where: 'a' },
      { keys: ['unarmed'], where: 'b' },
    ],
  ],
  ['(Deutscher, Stalin, p. 3)', undefined, 'the references have no work by Deutscher called “Stalin”'],
  [
    '(Serge, p.252, op. cit.)',
    '[@serge1963, p. 252]',
    'the only work by Serge in the references; none is cited before this “op. cit.”',
  ],
  ['(Serge, op. cit. p. 252)', '[@serge1963, p. 252]', 'Serge is cited once before, at line 3', [serge]],
  ['(see Serge, Memoirs of a Revolutionary, 1901–1941, pp. 9-11)', '[see @serge1963, pp. 9-11]', 'called'],
  ['(Broue, p. 3)', '[@{broué 1963}, p. 3]', 'the only work by Broue'],
  ['(p.128, op. cit.)', '[@serge1963, p. 128]', 'the sentence before it names Serge', [], 'As Serge explains:'],
  [
    '(p. 128, op. cit.)',
    undefined,
    'the words before it name Deutscher and Serge',
    [],
    'As Serge and Deutscher explain:',
  ],
  ['(p. 128, op. cit.)', '[@both, p. 128]', 'names Thompson and Lewis', [], 'Thompson and Lewis put it so:'],
  ['(p. 128, op. cit.)', undefined, '“op. cit.” has no author and no citation before it'],
  ['(op. cit., p. 4)', '[@serge1963, p. 4]', 'is the only work cited before it', [serge]],
  ['(op. cit., p. 4)', undefined, 'several works are cited before it', [serge, { keys: ['armed'], where: 'line 5' }]],
  ['Ibid., p. 12.', '[@serge1963, p. 12]', '@serge1963 is cited just before, at line 3', [serge]],
  ['(ibid)', '[@serge1963, p. 9]', 'cited just before', [serge]],
  ['(Ebd., 12)', '[@serge1963, 12]', 'cited just before', [serge]],
  ['(ibid.)', undefined, 'has no citation before it'],
  ['(ibid.)', undefined, 'follows a source that is no citation (line 8)', [serge, { keys: [], where: 'line 8' }]],
  [
    '(ibid., p. 2)',
    undefined,
    'follows a citation of several works',
    [{ keys: ['armed', 'unarmed'], where: 'line 2' }],
  ],
  ['(Deutscher, ibid.)', undefined, 'which is not by Deutscher', [serge]],
  ['(Serge, loc. cit.)', '[@serge1963, p. 9]', 'cited once before', [serge]],
  ['(Serge, loc. cit.)', undefined, 'no place in it has been cited before', [{ keys: ['serge1963'], where: 'line 1' }]],
  ['(Hollis, op. cit., p. 40)', undefined, 'the references have no work by Hollis'],
]

describe('a loose attribution', () => {
  it.each(cases)('%s → %s (%s)', (text, citation, reason, earlier = [], introduction = undefined) => {
    const [attribution, ...others] = findAttributions(`He said so ${text}`, english)
    expect(others).toEqual([])
    if (!attribution) throw new Error('not recognised')
    const found = resolveAttribution(attribution, { references, earlier, ...(introduction ? { introduction } : {}) })
    expect(found.citation).toBe(citation)
    expect(found.reason).toContain(reason)
  })

  it.each([
    'In 1921 (the year of Kronstadt) it ended.',
    'They left (Moscow and Petrograd) in spring.',
    'The pamphlet writes “op. cit.” where nothing was cited.',
    'He (Victor Serge) was there.',
    'See the table (in German).',
    'The Dr. Ibid of the story.',
    'It cost (nine pounds, 4 shillings).',
  ])('is not found in: %s', (text) => {
    expect(findAttributions(text, english)).toEqual([])
  })

  it('is given with its place and parts', () => {
    const text = 'Hunger (Serge, p. 252, op. cit.) and cold. Serge, op. cit., pp. 3–4.'
    expect(findAttributions(text, english)).toEqual([
      { text: '(Serge, p. 252, op. cit.)', offset: 7, author: 'Serge', locator: 'p. 252', short: 'op. cit.' },
      { text: 'Serge, op. cit., pp. 3–4', offset: 43, author: 'Serge', locator: 'pp. 3–4', short: 'op. cit.' },
    ])
  })
})
