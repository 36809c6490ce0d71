import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { insertAtLetters } from '../../scripts/edition/insert-at-letters.ts'

const mark = (name = '') => h('i', name)

function inserted(tree: Element, ...letters: number[]): string {
  insertAtLetters(
    tree,
    letters.map((count, index) => ({ mark: mark(String(index)), letters: count })),
  )
  return toHtml(tree)
}

describe('a mark at a letter', () => {
  it('stands before the letter that has so many before it', () => {
    expect(inserted(h('p', 'One two.'), 3)).toBe('<p>One <i>0</i>two.</p>')
    expect(inserted(h('p', 'One.'), 0)).toBe('<p><i>0</i>One.</p>')
  })

  it('stands before the word of which it would be inside', () => {
    expect(inserted(h('p', 'One two.'), 5)).toBe('<p>One <i>0</i>two.</p>')
    expect(inserted(h('p', 'a di\u00ADvi\u00ADded don’t'), 10)).toBe('<p>a di\u00ADvi\u00ADded <i>0</i>don’t</p>')
  })

  it('counts letters and figures of all scripts, and nothing else', () => {
    expect(inserted(h('p', '«1а — ёж», да'), 4)).toBe('<p>«1а — ёж», <i>0</i>да</p>')
    expect(inserted(h('p', '𠮷 𠮷'), 1)).toBe('<p>𠮷 <i>0</i>𠮷</p>')
  })

  it('counts on through elements', () => {
    expect(inserted(h('p', ['One ', h('em', 'two three'), ' four']), 6, 11)).toBe(
      '<p>One <em>two <i>0</i>three</em> <i>1</i>four</p>',
    )
  })

  it('may stand between any two letters where no spaces part words', () => {
    expect(inserted(h('p', '第一章 ภาษาไทย'), 2, 5)).toBe('<p>第一<i>0</i>章 ภา<i>1</i>ษาไทย</p>')
  })

  it('may stand where another does', () => {
    expect(inserted(h('p', 'One two'), 4, 5)).toBe('<p>One <i>0</i><i>1</i>two</p>')
  })

  it('has no place behind the end', () => {
    expect(() => inserted(h('p', 'One'), 3)).toThrow('A mark behind 3 letters has no place in its chapter.')
  })
})
