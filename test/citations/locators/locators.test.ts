import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseLocator } from '../../../scripts/citations/locator.ts'
import { locatorWords } from '../../../scripts/citations/locator-words.ts'
import type { CitationStyle, Reference } from '../../../scripts/edition/types.ts'
import { readBook } from '../../../scripts/orchestrate/read-book.ts'
import { readCitationStyle } from '../../../scripts/readers/read-citation-style.ts'
import { citeMarkdown } from '../cite-markdown.ts'
import { pandocVersion } from '../syntax/pandoc-answer.ts'
import { pandocKinds } from './pandoc-kinds.ts'

const here = (name: string) => new URL(name, import.meta.url)
const read = <T>(name: string) => parse(readFileSync(here(name), 'utf8')) as T
const written = read<Record<string, string[]>>('written.yaml')
const version = pandocVersion()

/**
 * Where Octavo means to differ from Pandoc, and what it takes; the reasons are in
 * docs/decisions/0010-where-citations-differ-from-pandoc.md.
 */
const differences: Record<string, Record<string, string>> = {
  en: { 'V. I. Lenin says': '' },
  de: {
    'S. 12 und 14': 'page 12 und 14',
    'Anm. 3': 'note 3',
    'Fußnoten 3-4': 'note 3-4',
    'Bl. 3': 'folio 3',
    'p. 12': 'page 12',
    'chap. 3': 'chapter 3',
    's. v. 3': 'sub-verbo 3',
    'S. I. Kant': '',
  },
  fr: {
    'pp. 3-4': 'page 3-4',
    't. 2': 'volume 2',
    'tome II': 'volume II',
    '§§ 4-5': 'paragraph 4-5',
    'f. 3': 'folio 3',
    'n° 3': 'issue 3',
    'no 3': 'issue 3',
    'line 5': 'line 5',
  },
  es: {
    'pág. 12': 'page 12',
    'págs. 3-4': 'page 3-4',
    'pp. 3 y 5': 'page 3 y 5',
    'caps. 3-4': 'chapter 3-4',
    't. 2': 'volume 2',
    '§§ 4-5': 'paragraph 4-5',
    'núm. 3': 'issue 3',
    'chapter 3': 'chapter 3',
  },
  nl: {
    'blz. 12': 'page 12',
    'blz. 3-4': 'page 3-4',
    'hfst. 3': 'chapter 3',
    'dl. 2': 'part 2',
    'noot 3': 'note 3',
    'kol. 3': 'column 3',
    'chapter 3': 'chapter 3',
  },
}

const works: Reference[] = [
  {
    id: 'weir',
    type: 'book',
    author: [{ family: 'Weir', given: 'Ann' }],
    title: 'The Wheel',
    publisher: 'Quay',
    'publisher-place': 'Lynmouth',
    issued: { 'date-parts': [[1911]] },
  },
]
/** The note of `octavo-notes`, the brackets of `apa`. */
type Printed = [note: string, brackets: string]
const styles = ['octavo-notes', 'apa']

if (process.env.UPDATE && version) record()

function record(): void {
  const answers = Object.entries(written).map(([language, suffixes]) => {
    const kinds = pandocKinds(suffixes, language)
    return [language, Object.fromEntries(suffixes.map((suffix, index) => [suffix, kinds[index] ?? '']))]
  })
  const note = `# What ${version} takes for the locator of written.yaml; UPDATE=1 records it anew.`
  writeFileSync(here('pandoc.yaml'), `${note}\n${stringify(Object.fromEntries(answers), { lineWidth: 0 })}`)
}

/** As `pandocKinds` has it. */
function ourKind(suffix: string, language: string, style: CitationStyle): string {
  const { label, locator } = parseLocator(`, ${suffix}`, locatorWords({ ...style, language }))
  return locator === undefined ? '' : `${label} ${locator.replace('–', '-')}`
}

async function printedWith(suffix: string, language: string): Promise<Printed> {
  const texts = styles.map(async (name) => {
    const style = await readCitationStyle('.', name)
    return citeMarkdown(`Text [@weir, ${suffix}].\n`, { style, references: works, language }).citations[0]?.text ?? ''
  })
  return (await Promise.all(texts)) as Printed
}

describe('what is taken for a locator', () => {
  const recorded = read<Record<string, Record<string, string>>>('pandoc.yaml')
  let style: CitationStyle
  beforeAll(async () => {
    style = await readCitationStyle('.', 'octavo-notes')
  })

  it.each(Object.keys(written))('is what Pandoc takes, but where it is meant: %s', (language) => {
    const suffixes = written[language] ?? []
    const found = suffixes.map((suffix) => [suffix, ourKind(suffix, language, style)] as const)
    const differing = found.filter(([suffix, kind]) => kind !== recorded[language]?.[suffix])
    expect(Object.fromEntries(differing)).toEqual(differences[language])
  })

  it.skipIf(!version)('was recorded as the pandoc of this machine has it (LEFT OUT where none is installed)', () => {
    for (const [language, suffixes] of Object.entries(written)) {
      expect(pandocKinds(suffixes, language), `${version}, ${language}`).toEqual(
        Object.values(recorded[language] ?? {}),
      )
    }
  })
})

describe('the text of a citation with a locator', () => {
  const printed = read<Record<string, Record<string, Printed>>>('printed.yaml')
  const cases = Object.entries(printed).flatMap(([language, texts]) =>
    Object.entries(texts).map(([suffix, text]) => [language, suffix, text] as const),
  )

  it.each(cases)('in %s: %s', async (language, suffix, text) => {
    expect(await printedWith(suffix, language)).toEqual(text)
  })
})

describe('the words of a book', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octavo-locators-'))
    await writeFile(join(folder, 'locales-it-IT.xml'), italian)
    await writeFile(
      join(folder, 'mill.md'),
      '# Mill\n\nOne [@weir, pag. 12]. Two [@weir, S. 12]. Three [@weir, p. 12].\n',
    )
    await writeFile(join(folder, 'references.json'), JSON.stringify(works))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function labelsIn(citations: string, language: string) {
    const edition = `title: T\ncreators: [A B]\ndate: 2026\nrights: R\nlanguage: ${language}\n${citations}contents: {body: [mill.md]}\n`
    await writeFile(join(folder, 'edition.yaml'), edition)
    const { book } = await readBook({ folder, now: new Date('2026-11-22T00:00:00Z') })
    const items = book?.chapters.flatMap(({ facts }) => facts.citations.flatMap((citation) => citation.items))
    return items?.map(({ label, written }) => (label ? `${label}: ${written}` : 'none'))
  }

  it('are those of the packaged locale of its language', async () => {
    expect(await labelsIn('', 'de-AT')).toEqual(['none', 'page: S. 12', 'page: p. 12'])
  })

  it('are those of the locale that the manuscript brings', async () => {
    const own = 'citations: {locales: locales-it-IT.xml}\n'
    expect(await labelsIn(own, 'it')).toEqual(['page: pag. 12', 'none', 'page: p. 12'])
  })

  it('are English where no locale is to be had', async () => {
    expect(await labelsIn('', 'ro')).toEqual(['none', 'none', 'page: p. 12'])
  })

  it('are those of the style as well, which come before all others', () => {
    const term = '<term name="figure" form="short">S.</term>'
    const xml = `<style><locale xml:lang="de"><terms>${term}</terms></locale></style>`
    const words = (language: string) => locatorWords({ locales: {}, language, xml })
    expect(parseLocator(', S. 12', words('de')).label).toBe('figure')
    expect(parseLocator(', S. 12', words('en')).label).toBeUndefined()
  })
})

const italian = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="it-IT">
<date form="text"><date-part name="year"/></date><date form="numeric"><date-part name="year"/></date>
<terms>
${['and', 'et-al', 'open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'].map((name) => `<term name="${name}">e</term>`).join('')}
<term name="page" form="short"><single>pag.</single><multiple>pagg.</multiple></term>
</terms></locale>`
