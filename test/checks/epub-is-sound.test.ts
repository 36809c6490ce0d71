import { beforeAll, describe, expect, it } from 'vitest'
import { epubIsSound } from '../../scripts/checks/epub-is-sound.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../writers/sample-edition.ts'
import { editEpub, type Files, replaceIn } from './edit-epub.ts'

const chapter = 'OEBPS/chapter-1.xhtml'
let sample: Uint8Array

beforeAll(async () => {
  sample = await writeEpub(await sampleEdition())
})

describe('epubIsSound', () => {
  it('finds nothing in a sound book', () => {
    expect(epubIsSound(sample)).toEqual([])
  })

  it('says that a file is no EPUB', () => {
    expect(epubIsSound(new Uint8Array([1, 2, 3]))[0]?.reason).toMatch(/cannot be opened/)
  })

  const faults: [string, (files: Files) => void, RegExp][] = [
    ['a broken tag', (files) => replaceIn(files, chapter, '</h1>', ''), /not well-formed/],
    [
      'a file missing from the archive',
      (files) => void delete files['OEBPS/pictures/dot.svg'],
      /there is no such file/,
    ],
    [
      'a file missing from the manifest',
      (files) => Object.assign(files, { 'OEBPS/stray.txt': new Uint8Array(3) }),
      /not in the manifest/,
    ],
    [
      'a document out of the reading order',
      (files) => replaceIn(files, 'OEBPS/content.opf', /<itemref idref="text-chapter-2" \/>/, ''),
      /not in the reading order/,
    ],
    [
      'a spine entry without item',
      (files) => replaceIn(files, 'OEBPS/content.opf', '<itemref idref="nav" />', '<itemref idref="nave" />'),
      /names “nave”/,
    ],
    [
      'an id that is there twice',
      (files) => replaceIn(files, chapter, 'id="a-section"', 'id="chapter-1"'),
      /“chapter-1” is there twice/,
    ],
    [
      'a link to no place',
      (files) => replaceIn(files, chapter, 'chapter-2.xhtml#a-section', 'chapter-2.xhtml#nowhere'),
      /no such place/,
    ],
    [
      'a link to no file',
      (files) => replaceIn(files, chapter, 'chapter-2.xhtml#a-section', 'chapter-9.xhtml'),
      /no such file/,
    ],
    [
      'a link that was not resolved',
      (files) => replaceIn(files, chapter, 'chapter-2.xhtml#', 'edition:chapter-2#'),
      /from outside the book/,
    ],
    [
      'a contents entry to no place',
      (files) => replaceIn(files, 'OEBPS/toc.xhtml', '#a-section', '#nowhere'),
      /no such place/,
    ],
    [
      'an NCX entry to no file',
      (files) => replaceIn(files, 'OEBPS/toc.ncx', 'chapter-2.xhtml', 'gone.xhtml'),
      /no such file/,
    ],
    [
      'an image without alternative text',
      (files) => replaceIn(files, chapter, ' alt="A dot"', ''),
      /no alternative text/,
    ],
    [
      'an image from the network',
      (files) => replaceIn(files, chapter, 'src="pictures/dot.svg"', 'src="https://example.org/dot.svg"'),
      /from outside the book/,
    ],
    [
      'a font from the network',
      (files) => replaceIn(files, 'OEBPS/style.css', 'url("fonts/', 'url("https://example.org/'),
      /not in the book/,
    ],
    ['a wrong mimetype', (files) => replaceIn(files, 'mimetype', 'epub', 'zip'), /mimetype/],
  ]
  it.each(faults)('notices %s', (_name, edit, reason) => {
    expect(epubIsSound(editEpub(sample, edit)).map((problem) => problem.reason)).toContainEqual(
      expect.stringMatching(reason),
    )
  })
})
