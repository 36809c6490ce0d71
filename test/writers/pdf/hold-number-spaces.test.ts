import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { holdNumberSpaces } from '../../../scripts/writers/pdf/hold-number-spaces.ts'

test('the space behind the number of a note stands with it, and no other moves', () => {
  const tree = holdNumberSpaces({
    type: 'root',
    children: [h('p', [h('span.note-number', [h('a', '1.')]), ' Words ', h('em', 'and'), ' more'])],
  })
  expect(toHtml(tree)).toBe('<p><span class="note-number"><a>1.</a> </span>Words <em>and</em> more</p>')
})
