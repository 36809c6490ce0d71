import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { proveConservation } from '../../../scripts/readers/import-text/prove-conservation.ts'
import { readLines } from '../../../scripts/readers/import-text/read-lines.ts'

const lines = readLines('By Ann Lee\n\nA title\n\n2. The mill\n\nIt stood *empty* that year.\n', new VFile())
const tree = {
  type: 'root' as const,
  children: [
    { type: 'yaml' as const, value: 'number: 2' },
    { type: 'heading' as const, depth: 1 as const, children: [{ type: 'text' as const, value: 'The mill' }] },
    { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'It stood *empty* that year.' }] },
  ],
}
const input = {
  lines,
  moved: [
    { line: 1, column: 1, text: 'By Ann Lee', into: 'creators' as const },
    { line: 3, column: 1, text: 'A title', into: 'title' as const },
    { line: 5, column: 1, text: '2. ', into: 'number' as const },
  ],
  chapters: [{ title: 'The mill', number: 2, untitled: false, tree }],
  markdown: ['---\nnumber: 2\n---\n\n# The mill\n\nIt stood \\*empty\\* that year.\n'],
  edition: 'title: A title\ncreators:\n  - name: Ann Lee\n',
}
const reasonWith = (change: Partial<typeof input>) => proveConservation({ ...input, ...change })?.reason

describe('proveConservation', () => {
  it('accepts a whole text', () => {
    expect(proveConservation(input)).toBeUndefined()
  })

  it.each([
    ['a sign that was not escaped', '---\nnumber: 2\n---\n\n# The mill\n\nIt stood *empty* that year.\n'],
    ['a lost paragraph', '---\nnumber: 2\n---\n\n# The mill\n'],
    ['an added paragraph', `${input.markdown[0]}\nMore.\n`],
    ['another kind of block', '---\nnumber: 2\n---\n\n# The mill\n\n> It stood \\*empty\\* that year.\n'],
    ['another number', '---\nnumber: 3\n---\n\n# The mill\n\nIt stood \\*empty\\* that year.\n'],
  ])('refuses %s', (_what, markdown) => {
    expect(reasonWith({ markdown: [markdown] })).toBeTruthy()
  })

  it('names the first word that differs, with its place', () => {
    const other = readLines('By Ann Lee\n\nA title\n\n2. The mill\n\nIt stood *quite* that year.\n', new VFile())
    expect(proveConservation({ ...input, lines: other })).toEqual({
      reason: '“*quite*” of the source is “*empty*” in the chapter.',
      place: { line: 7, column: 10 },
    })
  })

  it('refuses an edition.yaml without the author or the title', () => {
    expect(reasonWith({ edition: 'title: A title\n' })).toContain('By Ann Lee')
    expect(reasonWith({ edition: 'title: Title\ncreators:\n  - name: Ann Lee\n' })).toContain('A title')
  })

  it('refuses text that was taken out without a destination', () => {
    expect(reasonWith({ moved: input.moved.slice(1) })).toContain('“By” of the source')
  })
})
