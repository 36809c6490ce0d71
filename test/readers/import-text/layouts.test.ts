import { describe, expect, it } from 'vitest'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'
import { kindsIn, parseBack, textsOf } from './parse-back.ts'

const one =
  'The first paragraph of this text is broken into lines of\nabout sixty characters, as a typewriter or an old mail\nprogram would have broken it, and then it ends here.'
const two =
  'The second begins after whatever the text uses to divide\nits paragraphs, and is as long as the first so that no\nrule about short lines can take hold of it by mistake.'
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

function read(source: string) {
  const { files, report } = importText(source, { path: 'some/wrapped-text.txt', language: 'en' })
  const tree = parseBack(files[Object.keys(files)[1] ?? ''] ?? '')
  return {
    files,
    tree,
    paragraphs: textsOf(tree, 'paragraph').map(flat),
    said: report.messages.map((message) => `${message.line}:${message.column} ${message.reason}`),
  }
}

describe('the layout of a plain text', () => {
  it('divides wrapped text at blank lines, with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(`${one}\n\n${two}\n`.replaceAll('\n', end)).paragraphs).toEqual([flat(one), flat(two)])
    }
  })

  it('divides wrapped text at indented first lines', () => {
    expect(read(`    ${one}\n    ${two}\n    ${one}\n`).paragraphs).toEqual([one, two, one].map(flat))
  })

  it('takes each line for a paragraph where lines are long', () => {
    const lines = [one, two, one].map((text) => flat(text))
    expect(read(lines.join('\n')).paragraphs).toEqual(lines)
  })

  it('divides an undivided text at short last lines and says so', () => {
    const source = Array.from({ length: 12 }, (_, index) => `${index % 2 ? one : two}\nIt ends.`).join('\n')
    const { paragraphs, said } = read(source)
    expect(paragraphs).toHaveLength(12)
    expect(said).toContainEqual(
      expect.stringMatching(/^1:1 48 lines without a blank line were divided into 12 paragraphs/),
    )
  })

  it('joins a sentence that runs over a form feed, and leaves other pages apart', () => {
    const open = one.replace('ends here.', 'runs on')
    const { paragraphs, said } = read(
      `${open}\n\fover the end of its page, which has a form feed.\n\n${two}\n\f${one}\n`,
    )
    expect(paragraphs).toEqual([flat(`${open} over the end of its page, which has a form feed.`), flat(two), flat(one)])
    expect(said).toContainEqual(expect.stringMatching(/^4:2 A sentence runs over the end of a page/))
  })

  it('keeps page numbers and running heads as text and says so', () => {
    const page = (number: number) => `THE LOOM\n\n${one}\n\n${number}\n\n${two}\n\n`
    const { tree, said } = read(`${page(7)}${page(8)}${page(9)}`)
    expect(textsOf(tree, 'paragraph').filter((text) => text === 'THE LOOM')).toHaveLength(2)
    expect(textsOf(tree, 'heading')).toEqual(['THE LOOM'])
    expect(said.filter((reason) => reason.includes('running head'))).toHaveLength(2)
    expect(said.filter((reason) => reason.includes('number of a page'))).toHaveLength(3)
  })

  it('keeps short lines in a row as paragraphs and says so once', () => {
    const { tree, said } = read(`${one}\n\nWool\n\nFlannel\n\nOatmeal\n\nCandles\n\n${two}`)
    expect(textsOf(tree, 'paragraph')).toHaveLength(6)
    expect(said.filter((reason) => reason.includes('could be a heading'))).toEqual([
      expect.stringMatching(/^5:1 “Wool”/),
    ])
  })

  it('keeps a hyphen at the end of a line and says so', () => {
    const { paragraphs, said } = read(
      `The committee met every week in the upper room of the co-\noperative store until the lease ran out and the landlord\nwould not have it any longer under his roof.\n\n${two}`,
    )
    expect(paragraphs[0]).toContain('the co- operative store')
    expect(said).toContainEqual(
      '1:55 “co-” at the end of a line may be half a word; the hyphen stayed and the lines were not joined.',
    )
  })

  it('keeps the line ends of verse', () => {
    const { tree, said } = read(`${one}\n\nThe shuttle goes,\nthe candle burns,\nand nobody sleeps.\n\n${two}`)
    expect(kindsIn(tree)).toContain('break')
    expect(said).toContainEqual(expect.stringMatching(/^5:1 .*each line keeps its end/))
  })

  it('takes indented lines for a quotation and says so', () => {
    const { tree, said } = read(
      `${one}\n\n    They weighed the oatmeal themselves, in the evening,\n    because it was the thing at hand.\n\n${two}`,
    )
    expect(textsOf(tree, 'blockquote').map(flat)).toEqual([
      'They weighed the oatmeal themselves, in the evening, because it was the thing at hand.',
    ])
    expect(said).toContainEqual(expect.stringMatching(/^5:5 .*all its lines are indented/))
  })

  it('keeps all paragraphs of a quotation whose marks stay open, and its author', () => {
    const { tree } = read(
      `${one} She wrote:\n\n“They came in the morning.\n\n“They went in the evening.”\n\n— Ann Lee, A Diary\n\n${two}`,
    )
    expect(textsOf(tree, 'blockquote')).toEqual([
      '“They came in the morning.“They went in the evening.”— Ann Lee, A Diary',
    ])
    expect(textsOf(tree, 'paragraph')).toHaveLength(5)
  })

  it('makes a break of an ornament and levels of underlines, capitals and numbers', () => {
    expect(kindsIn(read(`${one}\n\n* * *\n\n${two}`).tree)).toContain('thematicBreak')
    const headings = (source: string) =>
      read(source).tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
    expect(headings(`${one}\n\nA\n=\n`)).toEqual([1])
    expect(headings(`${one}\n\nOne thing\n=========\n\n${two}\n\nAnother\n-------\n\n${one}`)).toEqual([1, 2, 3])
    expect(headings(`${one}\n\nONE THING\n\n${two}\n\nAnother\n\n${one}`)).toEqual([1, 2, 3])
    expect(headings(`${one}\n\n1. One thing\n\n${two}\n\n1.1 Another\n\n${one}\n\n2. Last\n\n${two}`)).toEqual([
      1, 2, 3, 2,
    ])
  })

  it('leaves out control characters and keeps signs of a wrong decoding, and says so', () => {
    const { paragraphs, said } = read('It was\u0007 the miller\u0092s house, and it stood empty.\n')
    expect(paragraphs).toEqual(['It was the miller\u0092s house, and it stood empty.'])
    expect(said.filter((reason) => reason.includes('U+'))).toEqual([
      expect.stringMatching(/^1:7 U\+0007/),
      expect.stringMatching(/^1:19 U\+0092/),
    ])
  })

  it('reports an empty text', () => {
    const { files, report } = importText(' \r\n\f\n', { path: 'a.txt' })
    expect(files).toEqual({})
    expect(report.messages.map((message) => message.ruleId)).toEqual(['manuscript-has-text'])
  })
})
