import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'

const text = 'The mill stood empty that winter, and the committee met in the upper room of the Weavers’ Arms.'

function read(...front: string[]) {
  const { files, report } = importText([...front, text, text].join('\n\n'), { path: 'the-mill.txt', language: 'en' })
  const [edition = '', ...chapters] = Object.values(files)
  const { title, subtitle, creators = [] } = parse(edition)
  return {
    title,
    subtitle,
    creators: creators.map((creator: { name: string; role: string }) => `${creator.name} (${creator.role})`),
    headings: chapters.map((chapter) =>
      [/^number: \d+$/m.exec(chapter)?.[0], /^# .*$/m.exec(chapter)?.[0]].filter(Boolean).join(' '),
    ),
    said: report.messages.map((message) => message.reason),
  }
}

describe('the lines before the text', () => {
  it.each([
    [
      ['Ann Lee & John Roe', 'A Mill', '2. The fire'],
      'A Mill',
      ['Ann Lee (aut)', 'John Roe (aut)'],
      'number: 2 # The fire',
    ],
    [
      ['A Mill', 'by Ann Lee, John Roe and Mary de la Poe', 'Chapter IV: The fire'],
      'A Mill',
      ['Ann Lee (aut)', 'John Roe (aut)', 'Mary de la Poe (aut)'],
      'number: 4 # The fire',
    ],
    [
      ['A Mill', 'By Ann Lee', 'Translated by John Roe', 'CHAPTER 12', 'The fire'],
      'A Mill',
      ['Ann Lee (aut)', 'John Roe (trl)'],
      'number: 12 # The fire',
    ],
    [['A Mill', 'by Ann Lee'], 'A Mill', ['Ann Lee (aut)'], '# A Mill'],
    [['A Mill'], 'A Mill', [], '# A Mill'],
    [['Ann Lee'], 'Ann Lee', [], '# Ann Lee'],
    [['7. The fire'], 'The fire', [], 'number: 7 # The fire'],
    [[], 'the mill', [], '# the mill'],
  ])('reads %j', (front, title, creators, heading) => {
    expect(read(...front)).toMatchObject({ title, creators, headings: [heading] })
  })

  it('takes a lone name for the author only with a message', () => {
    const { creators, title, said } = read('Ann Lee', 'A Mill')
    expect({ creators, title }).toEqual({ creators: ['Ann Lee (aut)'], title: 'A Mill' })
    expect(said).toEqual([expect.stringContaining('“Ann Lee” was taken for the author')])
  })

  it('takes a second line before the chapter for the subtitle, with a message', () => {
    const { title, subtitle, said } = read('A Mill', 'What became of it', '1. The fire')
    expect({ title, subtitle }).toEqual({ title: 'A Mill', subtitle: 'What became of it' })
    expect(said).toEqual([expect.stringContaining('taken for the subtitle')])
  })

  it('says where a missing title came from', () => {
    expect(read().said).toEqual([expect.stringContaining('“the mill” stands in for it, from the name of the file')])
    expect(read('7. The fire').said).toEqual([expect.stringContaining('from the chapter’s heading')])
  })

  it('makes a file of every chapter that calls itself one', () => {
    const { headings } = read(
      'A Mill',
      'by Ann Lee',
      'Chapter 1: The fire',
      text,
      'Chapter 2: The flood',
      text,
      'The bridge',
    )
    expect(headings).toEqual(['number: 1 # The fire', 'number: 2 # The flood'])
  })

  it('tells the language by its commonest words, and says so when it is not English', () => {
    const german =
      'Die Mühle stand in dem Winter leer, und der Ausschuss traf sich mit den Webern in dem oberen Zimmer, das nicht geheizt war, wie es sich für die Sache auch gehörte, und von dem man auf die Straße sah.'
    const { files, report } = importText(`Eine Mühle\n\n${german}`, { path: 'a.txt' })
    expect(parse(files['edition.yaml'] ?? '').language).toBe('de')
    expect(report.messages.map((message) => message.reason)).toEqual([expect.stringContaining('The language is “de”')])
  })
})
