import { expect, test } from 'vitest'
import { formatsOf } from '../../scripts/cli/formats-of.ts'
import { editionSchema } from '../../scripts/config/edition-schema.ts'

const all = 'epub, kepub,pdf,large-print,study,booklet,nup,press,web'

test('takes every format that edition.yaml may name', () => {
  const outputs = formatsOf(all)
  expect(outputs).toEqual(['epub', 'kepub', 'pdf', 'large-print', 'study', 'booklet', 'nup', 'press', 'web'])
  expect(editionSchema.parse({ title: 'x', contents: {}, outputs }).outputs).toEqual(outputs)
})

test('an edition that names none is made as EPUB, PDF and web edition', () => {
  expect(editionSchema.parse({ title: 'x', contents: {} }).outputs).toEqual(['epub', 'pdf', 'web'])
})

test('a format that is not made is a mistake of usage that names those that are', () => {
  const error = expect.objectContaining({ code: 'usage', hint: expect.stringContaining('large-print') })
  expect(() => formatsOf('epub,kindle')).toThrow(error)
})
