import { beforeAll, describe, expect, test } from 'vitest'
import type { CitationStyle, Reference } from '../../scripts/edition/types.ts'
import { readCitationStyle } from '../../scripts/readers/read-citation-style.ts'
import { readReferences } from '../../scripts/readers/read-references.ts'
import { citeMarkdown } from './cite-markdown.ts'

const folder = new URL('./fidelity/', import.meta.url).pathname
let works: Reference[]
let notes: CitationStyle
let authorDate: CitationStyle
let apa: CitationStyle

beforeAll(async () => {
  works = (await readReferences(folder)).references
  notes = await readCitationStyle(folder, 'chicago-notes')
  authorDate = await readCitationStyle(folder, 'chicago-author-date')
  apa = await readCitationStyle(folder, 'apa')
})

function cite(text: string, style = notes, language = 'en-US', references = works) {
  return citeMarkdown(text, { style, references, language })
}
const texts = (...args: Parameters<typeof cite>) =>
  cite(...args).citations.map(({ author, text }) => (author === undefined ? text : `${author} | ${text}`))

function book(id: string, fields: object = {}): Reference {
  const author = [{ family: 'Weir', given: 'Ann' }]
  return { id, type: 'book', author, title: 'Mills', publisher: 'Quay', issued: { 'date-parts': [[1911]] }, ...fields }
}

describe('a narrative citation', () => {
  test('with several works keeps its own first and lets the style sort the rest', () => {
    const [first] = texts('@thompson1971 [p. 79; see @hobsbawm1964; @davis1971] found.', apa)
    expect(first).toBe('Thompson | (1971, p. 79; Davis, 1971; see Hobsbawm, 1964)')
  })
  test('in a style without sorting keeps the author’s order', () => {
    const [first] = texts('@thompson1971 [p. 79; @hobsbawm1964; @davis1971].', authorDate)
    expect(first).toBe('Thompson | (1971, 79; Hobsbawm 1964; Davis 1971)')
  })
  test('where ibid. stands names the author in the sentence all the same', () => {
    expect(texts('One [@serge1963]. @serge1963 [p. 4] two.')).toEqual([
      'Victor Serge, _Memoirs of a Revolutionary, 1901–1941_, trans. Peter Sedgwick (London: Oxford University Press, 1963).',
      'Serge | Ibid., 4.',
    ])
  })
  test('of a work without an author puts its title into the sentence', () => {
    expect(texts('@solidarity1967 [p. 2].', apa)).toEqual(['_Kronstadt 1921: The Third Revolution_ | (1967, p. 2)'])
    expect(texts('@solidarity1967 [p. 2].')[0]).toMatch(/^“Kronstadt 1921: The Third Revolution” \| “Kronstadt 1921/)
  })
  test('sets a comma before words that are no locator', () => {
    expect(texts('A [@marx1867]. @marx1867 [and so on].')[1]).toBe('Marx | Ibid., and so on.')
  })
})

describe('a citation without its author', () => {
  test('does not begin with the comma that stood after the name, and is never an empty note', async () => {
    const mhra = await readCitationStyle(folder, 'mhra')
    const made = texts(
      'A [@bigflame1977]. B [@marx1867]. Big Flame [-@bigflame1977, p. 4], @bigflame1977.',
      mhra,
      'en-GB',
    )
    expect(made.slice(2)).toEqual(['P. 4.', 'Big Flame | Big Flame.'])
  })
})

describe('affixes', () => {
  test('a note begins with a capital, whatever it begins with', () => {
    expect(texts('[see @serge1972; also @carr1954] [*cf.* @carr1954] [@gogh1914; @serge1972]. [@gogh1914, 3]')).toEqual(
      [
        expect.stringMatching(/^See Victor Serge.*; also E\. H\. Carr/),
        expect.stringMatching(/^_Cf\._ Carr/),
        expect.stringMatching(/^Vincent van Gogh/),
        'Van Gogh, _Brieven aan zijn broeder_, 3.',
      ],
    )
  })
  test('a comma after a title in quotation marks stands where the language wants it', () => {
    const text = 'A [@scott1986]. B [@carr1954]. C [@scott1986, *passim*].'
    expect(texts(text)[2]).toBe('Scott, “Gender,” _passim_.')
    expect(texts(text, notes, 'en-GB')[2]).toBe('Scott, ‘Gender’, _passim_.')
  })
  test('markup signs and entities come through as text', () => {
    expect(texts('[see R&D 1 \\< 2 in @carr1954, so &amp; so]')[0]).toMatch(
      /^See R&D 1 < 2 in E\. H\. Carr.*, so & so\.$/,
    )
  })
})

describe('locators', () => {
  test.each([
    ['pp. 321-328', '321–28'],
    ['pp. 321--328', '321–28'],
    ['pp. 321–328', '321–28'],
    ['pp. 101-109, 200', '101–9, 200'],
    ['pp. xii-xiv', 'xii–xiv'],
    ['chap. 4', 'chap. 4'],
    ['chaps. 4-6', 'chaps. 4–6'],
    ['p. 7f.', '7f'],
  ])('%s is set as the style sets it', (locator, printed) => {
    expect(texts(`A [@carr1954]. B [@serge1972]. C [@carr1954, ${locator}].`)[2]).toBe(
      `Carr, _The Interregnum, 1923–1924_, ${printed}.`,
    )
  })
})

describe('works of one author', () => {
  test('are told apart by letters through the whole book', () => {
    const references = [book('a', { title: 'Alder' }), book('b', { title: 'Birch' })]
    const made = cite('[@b, 3] and [@a].', authorDate, 'en-US', references)
    expect(made.citations.map(({ text }) => text)).toEqual(['(Weir 1911b, 3)', '(Weir 1911a)'])
    expect(Object.keys(made.bibliography)).toEqual(['a', 'b'])
  })
  test('in one citation share the name, with the delimiter of citations as soon as a locator stands between', () => {
    const references = [book('a'), book('b', { issued: { 'date-parts': [[1930]] } })]
    expect(texts('[@a; @b] [@a, 7; @b] [@a, so she says; @b]', authorDate, 'en-US', references)).toEqual([
      '(Weir 1911, 1930)',
      '(Weir 1911, 7; 1930)',
      '(Weir 1911, so she says; Weir 1930)',
    ])
  })
  test('are short in the note, with first names where two authors share a name', () => {
    expect(texts('@thompson1963 @thompson1984', authorDate)).toEqual([
      'E. P. Thompson | (1963)',
      'D. Thompson | (1984)',
    ])
  })
})

describe('odd entries', () => {
  test.each<[string, object, string]>([
    ['no date', { issued: undefined }, 'Weir, Ann. _Mills_. Quay, n.d.'],
    ['no author', { author: undefined }, '_Mills_. Quay, 1911.'],
    ['a body', { author: [{ literal: 'Mill Workers of Lynmouth' }] }, 'Mill Workers of Lynmouth. _Mills_. Quay, 1911.'],
    ['an uncertain date', { issued: { 'date-parts': [[1911]], circa: true } }, 'Weir, Ann. _Mills_. Quay, [1911?].'],
    ['a range of dates', { issued: { 'date-parts': [[1911], [1913]] } }, 'Weir, Ann. _Mills_. Quay, 1911–1913.'],
    ['a number for a volume', { volume: 3 }, 'Weir, Ann. _Mills_. Vol. 3. Quay, 1911.'],
    ['nulls', { volume: null, edition: null }, 'Weir, Ann. _Mills_. Quay, 1911.'],
    ['a straight apostrophe', { title: "The Miller's Tale" }, 'Weir, Ann. _The Miller’s Tale_. Quay, 1911.'],
    ['signs of HTML', { title: 'Mills & <Weirs>' }, 'Weir, Ann. _Mills & <Weirs>_. Quay, 1911.'],
    ['quotation marks', { title: 'The “Wheel” at Work' }, 'Weir, Ann. _The “Wheel” at Work_. Quay, 1911.'],
    ['raised letters', { title: 'The 2<sup>nd</sup> Mill' }, 'Weir, Ann. _The 2^nd^ Mill_. Quay, 1911.'],
    [
      'another language',
      { title: 'Mühlen und räder', language: 'de-DE' },
      'Weir, Ann. _Mühlen und räder_. Quay, 1911.',
    ],
    ['a title in small letters', { title: 'mills of the west' }, 'Weir, Ann. _Mills of the West_. Quay, 1911.'],
  ])('%s', (_, fields, printed) => {
    expect(cite('[@a]', notes, 'en-US', [book('a', fields)]).bibliography.a).toBe(printed)
  })
  test('with nothing to print show their key in the note', () => {
    expect(texts('[@a]', notes, 'en-US', [{ id: 'a', type: 'book' }])).toEqual([expect.stringMatching(/\S/)])
  })
})

describe.each([
  ['de', 'Ebd., 3–5.', '„', 'Übersetzt von Anna Davin', '3. April 1919', ' und '],
  ['fr', 'Ibid., 3‑5.', '«', 'Traduit par Anna Davin', '3 avril 1919', ' et '],
  ['es', 'Ibid., 3-5.', '«', 'Traducido por Anna Davin', '3 de abril de 1919', ' y '],
  ['nl', 'Ibid., 3–5.', '‘', 'Vertaald door Anna Davin', '3 april 1919', ' en '],
])('an edition in %s', (language, ibid, quote, translator, date, and) => {
  test('has notes and bibliography in its language', () => {
    const text = 'A [@hobsbawm1969]. B [@hobsbawm1969, 3-5]. C [@ginzburg1980]. D [@ransome1919].'
    const { citations, bibliography } = cite(text, notes, language)
    expect(citations[0]?.text).toContain(`Hobsbawm${and}George Rudé`)
    expect(citations[1]?.text).toBe(ibid)
    expect(citations[2]?.text).toContain(`${quote}`)
    expect(bibliography.ginzburg1980).toContain(translator)
    expect(bibliography.ransome1919).toContain(date)
  })
})
