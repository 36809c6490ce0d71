import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatCitations } from '../../scripts/citations/format-citations.ts'
import { EditionError } from '../../scripts/diagnostics/edition-error.ts'
import { packagedStyles } from '../../scripts/readers/packaged-styles.ts'
import { readCitationStyle } from '../../scripts/readers/read-citation-style.ts'

const csl = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"'
const layout = '<layout><names variable="author"/></layout>'
const dates = '<date form="text"><date-part name="year"/></date><date form="numeric"><date-part name="year"/></date>'
const words = ['ibid', 'and', 'et-al', 'open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote']
const terms = words.map((name) => `<term name="${name}">ivi</term>`).join('')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-styles-'))
  await mkdir(join(folder, 'locales'))
  await mkdir(join(folder, 'empty'))
  const files: Record<string, string> = {
    'page.csl': '<!doctype html><html><p>Not found<br></html>',
    'other.csl': '<bibliography><entry/></bibliography>',
    'locale.csl': `<locale ${csl} xml:lang="it-IT"/>`,
    'dependent.csl': `<style ${csl}><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`,
    'classless.csl': `<style ${csl}><citation>${layout}</citation></style>`,
    'empty.csl': `<style ${csl} class="note"><info/></style>`,
    'macro.csl': `<style ${csl} class="note"><citation><layout><text macro="gone"/></layout></citation></style>`,
    'odd.csl': `<style ${csl} class="note"><citation><layout><nonsense/></layout></citation></style>`,
    'own.csl': `<style ${csl} class='in-text'><citation>${layout}</citation></style>`,
    'locales/locales-it-IT.xml': `<locale ${csl} xml:lang="it-IT">${dates}<terms>${terms}</terms></locale>`,
    'part.xml': `<locale ${csl} xml:lang="it-IT">${dates}<terms/></locale>`,
    'notes.xml': '<notes/>',
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
})
afterAll(() => rm(folder, { recursive: true }))

/** The error, with its hint, that reading a style throws. */
async function refusal(name: string, locales?: string): Promise<string> {
  const error = await readCitationStyle(folder, name, locales).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(EditionError)
  const { code, message, hint } = error as EditionError
  expect(code).toBe('config')
  return `${message}\n${hint}`
}

describe.each(Object.keys(packagedStyles))('the packaged style %s', (name) => {
  test('formats a note or citation and an entry', async () => {
    const style = await readCitationStyle(folder, name)
    const references = [
      {
        id: 'weir',
        type: 'book',
        author: [{ family: 'Weir', given: 'Ann' }],
        title: 'The Water and the Wheel',
        publisher: 'Quay Press',
        'publisher-place': 'Lynmouth',
        issued: { 'date-parts': [[1911]] },
      },
    ]
    const place = { file: 'a.md', line: 1, column: 1 }
    const item = { key: 'weir', locator: '7', suppressAuthor: false, prefix: [], suffix: [], place }
    const fact = { id: 'c1', mode: 'bracketed' as const, items: [item], note: 1, insideNote: false }
    const made = formatCitations([{ id: 'a', citations: [fact] }], { style, references, language: 'en-GB' })
    const text = JSON.stringify(made)
    expect(text).toContain('Weir')
    expect(text).toContain('The Water and the Wheel')
    expect(made.citations['a#c1']?.content).not.toEqual([])
    expect(made.bibliography).toHaveLength(1)
  })
})

test('the class of a style is read in either kind of quotation mark', async () => {
  expect((await readCitationStyle(folder, 'own.csl')).class).toBe('in-text')
  expect((await readCitationStyle(folder, 'chicago-notes')).class).toBe('note')
  expect((await readCitationStyle(folder, 'apa')).class).toBe('in-text')
})

test('an unknown name lists the packaged ones, with the nearest first', async () => {
  expect(await refusal('chicago-note')).toContain('Did you mean chicago-notes?')
  expect(await refusal('mla')).toContain('https://www.zotero.org/styles/modern-language-association')
  expect(await refusal('gone.csl')).toContain('Packaged styles: chicago-notes,')
  expect(await refusal('toString')).toContain('There is no citation style')
})

test('a file that is no independent style says what it is instead', async () => {
  expect(await refusal('page.csl')).toContain('is not XML')
  expect(await refusal('other.csl')).toContain('its root is <bibliography>')
  expect(await refusal('locale.csl')).toContain('its root is <locale>')
  expect(await refusal('dependent.csl')).toContain('Save that style instead (http://www.zotero.org/styles/apa)')
  expect(await refusal('classless.csl')).toContain('no class="note"')
  expect(await refusal('empty.csl')).toContain('no <citation>')
  expect(await refusal('macro.csl')).toContain('the macro “gone”')
})

test('a style that the engine cannot work with is a fault of the configuration', async () => {
  const style = await readCitationStyle(folder, 'odd.csl')
  const cite = () =>
    formatCitations([], { style, references: [{ id: 'a', type: 'book' }], language: 'en', nocite: ['a'] })
  expect(cite).toThrow(EditionError)
  expect(cite).toThrow('“odd.csl” cannot be used')
})

test('locales come from a file or a folder of the manuscript', async () => {
  const fromFolder = await readCitationStyle(folder, 'chicago-notes', 'locales')
  const fromFile = await readCitationStyle(folder, 'chicago-notes', 'locales/locales-it-IT.xml')
  expect(fromFolder.locales['it-IT']).toContain('ivi')
  expect(fromFile.locales).toEqual(fromFolder.locales)
  expect(Object.keys(fromFile.locales)).toEqual(
    expect.arrayContaining(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'nl-NL']),
  )
  expect(await refusal('chicago-notes', 'gone.xml')).toContain('There is no CSL locale at “gone.xml”')
  expect(await refusal('chicago-notes', 'empty')).toContain('There is no CSL locale at “empty”')
  expect(await refusal('chicago-notes', 'part.xml')).toContain('lacks the term “and”, the term “et-al”')
  expect(await refusal('chicago-notes', 'notes.xml')).toContain('is not a CSL locale')
})
