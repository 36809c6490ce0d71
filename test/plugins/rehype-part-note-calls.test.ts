import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { rehypePartNoteCalls } from '../../scripts/plugins/rehype-part-note-calls.ts'

const call = (number: string) => h('a.note-call', number)

function markedAs(...children: Parameters<typeof h>[2][]): string[] {
  const tree = { type: 'root' as const, children: [h('p', ...children)] }
  rehypePartNoteCalls()(tree)
  return [...JSON.stringify(tree).matchAll(/"className":\[([^\]]*)\]/g)].map(([, names = '']) => names)
}

const apart = '"note-call"'
const next = '"note-call","next"'

test('the second of two calls is set apart, whatever unseen stands between them', () => {
  expect(markedAs('goods.', call('3'), call('4'))).toEqual([apart, next])
  expect(markedAs('goods.', call('3'), { type: 'text', value: '' }, call('4'))).toEqual([apart, next])
  expect(markedAs(h('em', 'goods', call('3')), '\u2060', call('4'), h('span', call('5')))).toEqual([apart, next, next])
})

test('words, spaces and the end of a block part them already', () => {
  expect(markedAs('goods', call('3'), ' ', call('4'))).toEqual([apart, apart])
  expect(markedAs('goods', call('3'), h('br'), call('4'))).toEqual([apart, apart])
  expect(markedAs(h('td', 'goods', call('3')), h('td', call('4')))).toEqual([apart, apart])
})
