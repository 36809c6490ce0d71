import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editionSchema } from '../../../scripts/config/edition-schema.ts'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'
import { kindsIn, parseBack, splitWords, textsOf, wordsOf } from './parse-back.ts'

const source = readFileSync(new URL('../../fixtures/transcription.txt', import.meta.url), 'utf8')
const { files, report } = importText(source, { path: 'transcription.txt', slug: 'a-shop', date: '2026-11-01' })
const name = '01-the-weavers-and-the-rise-of-the-store.md'
const chapter = files[name] ?? ''
const tree = parseBack(chapter)
const messages = (ruleId: string) => report.messages.filter((message) => message.ruleId === ruleId)

describe('importText on a transcription', () => {
  it('is given a text with the traps of a real one', () => {
    expect(splitWords(source).length).toBeGreaterThan(1200)
    expect(source).toContain('\r\n')
    for (const trap of [
      '\n1844. ',
      '\n- ',
      '\n# ',
      '\n    The',
      '\n_N',
      '\n<',
      '&c.',
      ' @ ',
      '@toadlane',
      '~~',
      'a: ',
      '[per pound]',
      '*candles*',
    ]) {
      expect(source).toContain(trap)
    }
  })

  it('writes an edition.yaml that the schema accepts', () => {
    expect(Object.keys(files)).toEqual(['edition.yaml', name])
    const edition = parse(files['edition.yaml'] ?? '')
    expect(editionSchema.safeParse(edition).success).toBe(true)
    expect(edition).toEqual({
      title: 'A Shop of Their Own?',
      slug: 'a-shop',
      language: 'en',
      creators: [
        { name: 'Edith Marland', role: 'aut', fileAs: 'Marland, Edith' },
        { name: 'Joan Whitworth', role: 'aut', fileAs: 'Whitworth, Joan' },
      ],
      date: '2026-11-01',
      contents: { body: [name] },
    })
  })

  it('keeps the number of the chapter in its front matter', () => {
    expect(chapter).toMatch(/^---\nnumber: 3\n---\n\n# The weavers and the rise of the store\n/)
  })

  it('finds every heading and no other', () => {
    expect(textsOf(tree, 'heading')).toEqual([
      'The weavers and the rise of the store',
      'The town before the store',
      'The Pioneers’ rules',
      'The store and the savings bank',
      'What the women did',
      'The Pioneers in business',
      'The corn mill',
      'Shares and shareholders',
      'The wholesale',
      'The end of the story, or an end of it',
    ])
  })

  it('finds every quotation that is set off, with its attribution as it stood', () => {
    const quotations = textsOf(tree, 'blockquote')
    expect(quotations.map((text) => splitWords(text).slice(0, 4).join(' '))).toEqual([
      'The weaver of that',
      'They could not raise',
      '“That as soon as',
      'A shop that gives',
      'The old miller was',
      'We have been asked',
    ])
    const ends = [
      '(Ormerod, The Weavers’ Shop)',
      'lay to hand.',
      'such colonies.”',
      '(p.41, op. cit.)',
      'on the table.',
      '(Crossley, p.112, op. cit.)',
    ]
    expect(quotations.map((text, index) => text.slice(-(ends[index]?.length ?? 0)))).toEqual(ends)
  })

  it('makes nothing else of the text, whatever it looks like', () => {
    expect(kindsIn(tree)).toEqual(['blockquote', 'heading', 'paragraph', 'root', 'text', 'yaml'])
  })

  it('keeps every word, misprint, dash and quotation mark in its order', () => {
    const front = splitWords('Edith Marland & Joan Whitworth A Shop of Their Own? 3.')
    expect(wordsOf(tree)).toEqual(splitWords(source).slice(front.length))
  })

  it('names each attribution with its place in the source', () => {
    const lines = source.split('\r\n')
    const places = messages('attribution-is-resolved').map(({ line = 0, column = 0 }) =>
      lines[line - 1]?.slice(column - 1, column + 12),
    )
    expect(places).toEqual([
      '(Ormerod, The',
      'They could no',
      '“That as soon',
      '(p.41, op. ci',
      'The old mille',
      '(see Crossley',
      '(Crossley, p.',
    ])
  })

  it('says what it guessed, where, and why', () => {
    const said = messages('import-is-certain').map((message) => `${message.line}: ${message.reason}`)
    expect(said).toEqual([
      expect.stringMatching(/^9: 9 headings were found and all became sections/),
      expect.stringMatching(/^19: .*“As Ormerodsaid:” stands before it/),
      expect.stringMatching(/^33: .*announces something/),
      expect.stringMatching(/^33: .*like an entry of a list/),
      expect.stringMatching(/^43: .*is indented/),
      expect.stringMatching(/^63: .*“Crossley describes its basic outline:” stands before it/),
      expect.stringMatching(/^73: .*ends with “\(Crossley, p\.112, op\. cit\.\)”/),
      expect.stringMatching(/^85: “1\. is where .*like an entry of a list/),
    ])
    expect(report.messages.some((message) => message.fatal)).toBe(false)
  })
})
