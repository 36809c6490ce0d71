import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resolveTexts } from '../../../scripts/citations/attributions/resolve-texts.ts'
import { locatorWords } from '../../../scripts/citations/locator-words.ts'
import type { Reference } from '../../../scripts/edition/types.ts'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'
import { packagedLocales } from '../../../scripts/readers/packaged-styles.ts'

const name = (family: string) => [{ family }]
const references: Reference[] = [
  { id: 'deutscher1954', type: 'book', author: name('Deutscher'), title: 'The Prophet Armed: Trotsky, 1879–1921' },
  { id: 'serge1963', type: 'book', author: name('Serge'), title: 'Memoirs of a Revolutionary, 1901–1941' },
  { id: 'lenin1964', type: 'chapter', author: name('Lenin'), title: 'The State and Revolution' },
  { id: 'lenin1966', type: 'chapter', author: name('Lenin'), title: 'Letter to the Congress' },
  { id: 'trotsky1943', type: 'book', author: name('Trotsky'), title: 'The New Course' },
  { id: 'kollontai1921', type: 'book', author: name('Kollontai'), title: 'The Workers’ Opposition' },
]

const locales = await packagedLocales()

function imported(source: string, works = references, language = 'en') {
  const { files, report } = importText(source, {
    path: 'source.txt',
    language,
    date: '2026-11-01',
    resolveAttributions: (texts, language) =>
      resolveTexts(texts, { references: works, locatorWords: locatorWords({ locales, language }) }),
  })
  const chapter = Object.entries(files).find(([file]) => file.endsWith('.md'))?.[1] ?? ''
  const said = report.messages.filter((message) => message.ruleId === 'attribution-is-resolved')
  return { chapter, files, report, said: said.map(({ line, reason }) => `${line} ${reason}`) }
}

const head = 'A Winter\n\nby Ann Weir\n\n1. The Town\n\n'

describe('an import with references', () => {
  it('makes citations of attributions that are certain, over the ends of lines too, and proves it', () => {
    const { chapter, said, report } = imported(
      `${head}The town was cold that winter and the bread was short, as was remembered long after (Deutscher, The\nProphet Armed, p.9). It passed at last (Serge, p. 3). The second winter was worse than the first one was\n(ibid., p. 4), and a third came after it (Lenin, p. 5) @home.\n`,
    )
    expect(chapter).toContain('long after [@deutscher1954, p. 9]. It passed at last [@serge1963, p. 3].')
    expect(chapter).toContain('[@serge1963, p. 4], and a third came after it (Lenin, p. 5) \\@home')
    expect(report.messages.some(({ fatal }) => fatal)).toBe(false)
    expect(said).toEqual([
      '7 “(Deutscher, The Prophet Armed, p.9)” became [@deutscher1954, p. 9]: the only work by Deutscher called “The Prophet Armed” in the references.',
      '8 “(Serge, p. 3)” became [@serge1963, p. 3]: the only work by Serge in the references.',
      '9 “(ibid., p. 4)” became [@serge1963, p. 4]: “ibid.”: @serge1963 is cited just before, at line 8.',
      '9 “(Lenin, p. 5)” stayed as it is: the references have 2 works by Lenin (@lenin1964, @lenin1966).',
    ])
  })

  it('knows the locators of the source’s language', () => {
    const text = 'Es ging vorbei (Serge, S. 3). Dann kam der Winter (ebd., S. 12-14).'
    const { chapter } = imported(`${head}${text}\n`, references, 'de')
    expect(chapter).toContain('Es ging vorbei [@serge1963, S. 3]. Dann kam der Winter [@serge1963, S. 12-14].')
  })

  it('leaves everything as it stands without references', () => {
    const { chapter } = imported(`${head}It passed at last (Serge, p. 3).\n`, [])
    expect(chapter).toContain('It passed at last (Serge, p. 3).')
  })

  it('leaves a key alone that Markdown would read as a directive', () => {
    const works = [{ id: 'doi:serge', type: 'book', author: name('Serge'), title: 'Memoirs' }]
    expect(imported(`${head}It passed at last (Serge, p. 3).\n`, works).chapter).toContain('(Serge, p. 3)')
  })
})

// The text this project was started for belongs to its authors and is no file of the repository: its path is given from outside.
const path = process.env.OCTAVO_SOURCE_TEXT
const run = path === undefined ? it.skip : it

describe('an import of The Revolution Unfinished? with its works', () => {
  run(
    'resolves 3 of 5 quotations and says why not the others (LEFT OUT unless OCTAVO_SOURCE_TEXT names the text)',
    () => {
      const { chapter, said } = imported(readFileSync(path ?? '', 'utf8'))
      expect(chapter.match(/\[@[^\]]*\]/g)).toEqual([
        '[@deutscher1954]',
        '[@serge1963, p. 128]',
        '[@serge1963, p. 252]',
      ])
      expect(said).toEqual([
        '13 “(Deutscher, The Prophet Armed)” became [@deutscher1954]: the only work by Deutscher called “The Prophet Armed” in the references.',
        '19 A quotation has no attribution of its own; “As Deutschersaid:” stands before it.',
        '37 “(p.128, op. cit.)” became [@serge1963, p. 128]: the sentence before it names Serge; the only work by Serge in the references; none is cited before this “op. cit.”.',
        '93 A quotation has no attribution of its own; “Serge explains its basic outline:” stands before it.',
        '115 “(Serge, p.252, op. cit.)” became [@serge1963, p. 252]: “op. cit.”: Serge is cited once before, at line 37.',
      ])
    },
  )
})
