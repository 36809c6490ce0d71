import type { Element } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import { defListHastHandlers } from 'remark-definition-list'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { remarkNumberParagraphs } from '../../scripts/plugins/remark-number-paragraphs.ts'
import { readMarkdown } from './read-markdown.ts'

const chapter = `# Title

One.[^a]

- two
  - three
- four

> Five.

:::verse
Six
and on
:::

:::note[Label]
Seven.
:::

| cell |
| --- |
| cell |

:::figure
![A mill](mill.svg)

Caption.
:::

![Alone](mill.svg)

Eight.

[^a]: Note.
`

it('begins every paragraph with its reference, in lists, quotations, verse and boxes too, and nothing else', () => {
  const { tree } = readMarkdown(chapter)
  const references = ['i.1', 'i.2', '1.2a', '1.3', '1.4', '1.4.1', '1.5', '1.6']
  const finished = unified()
    .use([
      [remarkNumberParagraphs, { chapter: 'mill', references }],
      [remarkRehype, { handlers: defListHastHandlers }],
    ])
    .runSync(tree)
  const found: string[] = []
  visit(finished, 'element', (element: Element, index, parent) => {
    const { id, className, href, dataReference, ariaLabel } = element.properties
    if (!Array.isArray(className) || !className.includes('paragraph-number')) return
    expect(index).toBe(0)
    expect(plainText(element)).toBe('')
    expect({ href, ariaLabel }).toEqual({ href: `edition:mill#${id}`, ariaLabel: dataReference })
    found.push(`${dataReference} ${id} ${plainText(parent as Element).match(/\w+/)?.[0]}`)
  })
  expect(found).toEqual([
    'i.1 p-i-1 One',
    'i.2 p-i-2 two',
    '1.2a p-1-2a three',
    '1.3 p-1-3 four',
    '1.4 p-1-4 Five',
    '1.4.1 p-1-4-1 Six',
    '1.5 p-1-5 Seven',
    '1.6 p-1-6 Eight',
  ])
})
