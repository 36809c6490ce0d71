import { expect, it } from 'vitest'
import { epubText } from '../../scripts/checks/epub-text.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

it('gives the visible text of every file in reading order', async () => {
  const files = epubText(await writeEpub(await sampleEdition()))
  expect(files.map(({ file }) => file)).toEqual([
    'OEBPS/title-page.xhtml',
    'OEBPS/toc.xhtml',
    'OEBPS/chapter-1.xhtml',
    'OEBPS/chapter-2.xhtml',
    'OEBPS/glossary.xhtml',
  ])
  expect(files[0]?.text.trim()).toBe('A Sample & Its “Quotations”In two chapters')
  expect(files[1]?.text).not.toContain('Landmarks')
  expect(files[2]?.text).toContain('It begins with a kulak, an artel and a call.1A section')
})
