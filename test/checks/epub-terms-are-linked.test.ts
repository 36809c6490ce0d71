import { beforeAll, describe, expect, it } from 'vitest'
import { epubTermsAreLinked } from '../../scripts/checks/epub-terms-are-linked.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../writers/sample-edition.ts'
import { editEpub, type Files, replaceIn } from './edit-epub.ts'

const chapter = 'OEBPS/chapter-1.xhtml'
const glossary = 'OEBPS/glossary.xhtml'
let sample: Uint8Array

beforeAll(async () => {
  sample = await writeEpub(await sampleEdition())
})

describe('epubTermsAreLinked', () => {
  it('finds nothing in a book whose terms lead there and back', () => {
    expect(epubTermsAreLinked(sample)).toEqual([])
  })

  const faults: [string, (files: Files) => void, string][] = [
    [
      'a term that leads to something else',
      (files) => replaceIn(files, chapter, 'href="#gloss-1" role="doc-glossref"', 'href="#figure" role="doc-glossref"'),
      'The term “#figure” leads to no entry of the glossary.',
    ],
    [
      'a term that leads to the title of the glossary',
      (files) => replaceIn(files, chapter, 'glossary.xhtml#artel', 'glossary.xhtml#glossary'),
      'The term “glossary.xhtml#glossary” leads to no entry of the glossary.',
    ],
    [
      'a gloss that leads back to another term',
      (files) => replaceIn(files, chapter, 'href="#term-1" role="doc-backlink"', 'href="#term-2" role="doc-backlink"'),
      'The entry “gloss-1” leads back to “#term-2”, where its term is not linked.',
    ],
    [
      'a gloss that leads back to a mention that is no link',
      (files) => replaceIn(files, chapter, 'href="#term-1" role="doc-backlink"', 'href="#term-3" role="doc-backlink"'),
      'The entry “gloss-1” leads back to “#term-3”, where its term is not linked.',
    ],
    [
      'a gloss without a way back',
      (files) => replaceIn(files, chapter, /<a class="gloss-back".*?<\/a>/, ''),
      'The gloss “gloss-1” has no way back.',
    ],
    [
      'a gloss without a way on',
      (files) => replaceIn(files, chapter, /<a class="whole-entry"[^>]*>kulak<\/a>/, 'kulak'),
      'The gloss “gloss-1” leads on to no entry of the glossary.',
    ],
    [
      'an entry that leads back to a place that is gone',
      (files) => replaceIn(files, glossary, 'chapter-2.xhtml#term-2', 'chapter-2.xhtml#term-9'),
      'The entry “artel” leads back to “chapter-2.xhtml#term-9”, where its term is not linked.',
    ],
    [
      'an entry that leads back to the place of another, by way of its gloss',
      (files) => replaceIn(files, glossary, 'chapter-2.xhtml#term-2', 'chapter-2.xhtml#term-1'),
      'The entry “artel” leads back to “chapter-2.xhtml#term-1”, where its term is not linked.',
    ],
  ]
  it.each(faults)('finds %s', (_name, edit, reason) => {
    const reasons = epubTermsAreLinked(editEpub(sample, edit)).map((problem) => problem.reason)
    expect(reasons).toContain(reason)
  })
})
