import { toString as plainText } from 'mdast-util-to-string'
import { expect, it } from 'vitest'
import { paragraphNumbers } from '../../scripts/plugins/paragraph-numbers.ts'
import { readMarkdown } from './read-markdown.ts'

const chapter = `# Title

First.[^a]

- Second.

  Third.

> Fourth.[^b]

## Section

| head |
| --- |
| cell |

:::figure
![A mill](mill.svg)

Caption.
:::

:::note[Label]
Fifth.
:::

Term
: Sixth.

Seventh, with the note again.[^a]

## Last

[^a]: Note of the first.

    Its second paragraph.[^c]

[^b]: Note of the fourth.
[^c]: Note of a note.
`

it('counts paragraphs of the running text, and gives their numbers to what does not count', () => {
  const blocks = paragraphNumbers(readMarkdown(chapter).tree)
  expect(blocks.map(({ node, paragraph, note }) => [paragraph, plainText(node), ...(note ? [note] : [])])).toEqual([
    [1, 'Title'],
    [1, 'First.'],
    [1, 'Note of the first.', 'a'],
    [1, 'Its second paragraph.', 'a'],
    [1, 'Note of a note.', 'c'],
    [2, 'Second.'],
    [3, 'Third.'],
    [4, 'Fourth.'],
    [4, 'Note of the fourth.', 'b'],
    [5, 'Section'],
    [4, 'head'],
    [4, 'cell'],
    [4, 'Caption.'],
    [5, 'Label'],
    [5, 'Fifth.'],
    [6, 'Term'],
    [6, 'Sixth.'],
    [7, 'Seventh, with the note again.'],
    [8, 'Last'],
  ])
})
