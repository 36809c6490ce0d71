import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityIsTrue } from '../../../scripts/checks/epub/accessibility-is-true.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../../writers/sample-edition.ts'
import { editEpub, type Files, replaceIn } from '../edit-epub.ts'

const opf = 'OEBPS/content.opf'
const chapter = 'OEBPS/chapter-1.xhtml'
let sample: Uint8Array

beforeAll(async () => {
  sample = await writeEpub(await sampleEdition())
})

const claim = (feature: string) => (files: Files) =>
  replaceIn(files, opf, '</metadata>', `<meta property="schema:accessibilityFeature">${feature}</meta></metadata>`)

describe('accessibilityIsTrue', () => {
  it('finds nothing in a book that tells the truth', () => {
    expect(accessibilityIsTrue(sample)).toEqual([])
  })

  const faults: [string, (files: Files) => void, RegExp][] = [
    ['a feature that is not there', claim('MathML'), /claims MathML/],
    ['a feature that nothing can prove', claim('ttsMarkup'), /claims ttsMarkup/],
    ['pages that are not listed', claim('pageNavigation'), /claims pageNavigation/],
    ['a picture without words', (files) => replaceIn(files, chapter, ' alt="A dot"', ''), /claims alternativeText/],
    ['text that is not enough', (files) => replaceIn(files, chapter, ' alt="A dot"', ''), /its text is enough/],
    [
      'an access mode that is left out',
      (files) => replaceIn(files, opf, '<meta property="schema:accessMode">visual</meta>', ''),
      /no access mode visual/,
    ],
    [
      'a property that is left out',
      (files) => replaceIn(files, opf, /<meta property="schema:accessibilityHazard">[^\n]*/, ''),
      /does not state schema:accessibilityHazard/,
    ],
    [
      'a heading that leaves a level out',
      (files) => replaceIn(files, chapter, /<h2 id="a-section">([^<]*)<\/h2>/, '<h4 id="a-section">$1</h4>'),
      /claims structuralNavigation/,
    ],
    [
      'a picture that moves',
      (files) => replaceIn(files, 'OEBPS/pictures/dot.svg', '</svg>', '<animate attributeName="x"/></svg>'),
      /without hazard/,
    ],
    [
      'conformance that nobody has examined',
      (files) =>
        replaceIn(
          files,
          opf,
          '</metadata>',
          '<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta></metadata>',
        ),
      /nobody is named/,
    ],
    [
      'conformance to something of another name',
      (files) => replaceIn(files, opf, '</metadata>', '<meta property="dcterms:conformsTo">WCAG AA</meta></metadata>'),
      /no wording/,
    ],
    [
      'a source of pages without pages',
      (files) => replaceIn(files, opf, '</metadata>', '<meta property="pageBreakSource">none</meta></metadata>'),
      /pages that it does not list/,
    ],
  ]
  it.each(faults)('notices %s', (_name, edit, reason) => {
    const found = accessibilityIsTrue(editEpub(sample, edit)).map((problem) => problem.reason)
    expect(found).toContainEqual(expect.stringMatching(reason))
  })
})
