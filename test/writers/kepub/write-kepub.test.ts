import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { kepubIsSound } from '../../../scripts/checks/epub/kepub-is-sound.ts'
import { divideIntoSentences } from '../../../scripts/writers/kepub/divide-into-sentences.ts'
import { markSentences } from '../../../scripts/writers/kepub/mark-sentences.ts'
import { writeKepub } from '../../../scripts/writers/kepub/write-kepub.ts'
import { editEpub, replaceIn } from '../../checks/edit-epub.ts'
import { type MillBook, millBook } from '../../checks/epub/mill-book.ts'

/** A document without what Kobo’s variant has put into it. */
function unmarked(xhtml: string): string {
  return xhtml
    .replace(/<style type="text\/css" class="kobostylehacks">.*?<\/style>/, '')
    .replace('<div id="book-columns"><div id="book-inner">', '')
    .replace('</div></div></body>', '</body>')
    .replace(/<span class="koboSpan" id="kobo\.\d+\.\d+">(.*?|<img [^>]*>)<\/span>/gs, '$1')
}

describe('the variant for Kobo', () => {
  let book: MillBook
  let kepub: Uint8Array
  beforeAll(async () => {
    book = await millBook()
    kepub = writeKepub(book.epub)
  })

  it('passes every check of a build, and has lost and doubled no block', async () => {
    expect(await book.check(kepub, 'the-tide-mill.kepub.epub')).toEqual([])
  })

  it('has the files of the EPUB in their order, and without the marks their bytes', () => {
    const [before, after] = [unzipSync(book.epub), unzipSync(kepub)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, bytes] of Object.entries(after)) {
      expect(unmarked(strFromU8(bytes)), name).toBe(strFromU8(before[name] ?? new Uint8Array()))
      if (name.endsWith('.xhtml')) expect(strFromU8(bytes)).toContain('id="book-inner"')
    }
  })

  it('has the same bytes for the same EPUB in another time zone', () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Auckland'
      expect(Buffer.from(writeKepub(book.epub)).equals(kepub)).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('marks sentences, links, notes and pictures', () => {
    const mill = strFromU8(unzipSync(kepub)['OEBPS/mill.xhtml'] ?? new Uint8Array())
    expect(mill).toMatch(/house\. <\/span><span class="koboSpan" id="kobo\.\d+\.\d+">His wife/)
    expect(mill).toMatch(/<span class="koboSpan" id="kobo\.\d+\.1"><img [^>]*wheel[^>]*><\/span>/)
    expect(mill).toMatch(/<a [^>]*role="doc-noteref"[^>]*><span class="koboSpan"[^>]*>1<\/span><\/a>/)
  })

  it.each([
    [
      'an unwrapped body',
      /<div id="book-columns"><div id="book-inner">([\s\S]*)<\/div><\/div><\/body>/,
      '$1</body>',
      /not wrapped/,
    ],
    ['a sentence without mark', /<span class="koboSpan"[^>]*>His wife (.*?)<\/span>/, 'His wife $1', /in no mark/],
    ['a mark out of order', /id="kobo\.\d+\.\d+">His/, 'id="kobo.1.1">His', /out of order|there twice/],
  ])('is not sound with %s', (_name, from, to, said) => {
    const damaged = editEpub(kepub, (files) => replaceIn(files, 'OEBPS/mill.xhtml', from, to))
    expect(
      kepubIsSound(damaged)
        .map(({ reason }) => reason)
        .join(),
    ).toMatch(said)
  })
})

describe('markSentences', () => {
  const marked = (body: string) =>
    /<div id="book-inner">(.*)<\/div><\/div>/s.exec(
      markSentences(`<html><head></head><body>${body}</body></html>`),
    )?.[1]

  it('begins anew with each block, and leaves code, formulas, drawings and what is hidden alone', () => {
    expect(marked('<h1>A</h1><p>B. C</p>')).toBe(
      '<h1><span class="koboSpan" id="kobo.1.1">A</span></h1><p><span class="koboSpan" id="kobo.2.1">B. </span><span class="koboSpan" id="kobo.2.2">C</span></p>',
    )
    for (const left of [
      '<pre>A. B</pre>',
      '<svg><text>A</text></svg>',
      '<math><mi>x</mi></math>',
      '<nav hidden="hidden"><p>A</p></nav>',
    ]) {
      expect(marked(left)).toBe(left)
    }
    expect(marked('<pre><i>a</i> b</pre><p>c</p>')).toContain('<p><span class="koboSpan" id="kobo.1.1">c</span></p>')
  })

  it('is not led astray by comments, attributes and entities', () => {
    expect(marked('<p title="a > b"><!-- c. > d -->e &lt; f.</p>')).toBe(
      '<p title="a > b"><!-- c. > d --><span class="koboSpan" id="kobo.1.1">e &lt; f.</span></p>',
    )
  })
})

it.each([
  ['One. Two!', ['One. ', 'Two!']],
  ['It was 3.14, or so', ['It was 3.14, or so']],
  ['“Is it?” he asked. Yes.', ['“Is it?” ', 'he asked. ', 'Yes.']],
  ['磨坊在河边。没有人知道。', ['磨坊在河边。', '没有人知道。']],
  ['هل نامت؟ نعم.', ['هل نامت؟ ', 'نعم.']],
  ['', []],
])('%s is divided into its sentences', (text, sentences) => {
  expect(divideIntoSentences(text)).toEqual(sentences)
})
