import { expect, it } from 'vitest'
import { epubValidates } from '../../scripts/checks/epub-validates.ts'
import { writeEpub } from '../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../writers/sample-edition.ts'
import { editEpub, replaceIn } from './edit-epub.ts'

it('finds nothing in a valid book, and a language that is missing', async () => {
  const sample = await writeEpub(await sampleEdition())
  expect(await epubValidates(sample)).toEqual([])
  const broken = editEpub(sample, (files) =>
    replaceIn(files, 'OEBPS/content.opf', /<dc:language>.*<\/dc:language>/, ''),
  )
  expect(await epubValidates(broken)).toContainEqual(expect.objectContaining({ file: 'OEBPS/content.opf' }))
})
