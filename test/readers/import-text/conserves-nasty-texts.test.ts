import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'
import { fragments, nastyText, seeded } from './nasty-texts.ts'
import { kindsIn, parseBack, splitWords, wordsOf } from './parse-back.ts'

const allowed = new Set([
  'blockquote',
  'break',
  'heading',
  'link',
  'paragraph',
  'root',
  'text',
  'thematicBreak',
  'yaml',
])

describe('importText on texts made to break it', () => {
  it('writes Markdown in which 500 nasty texts mean themselves', () => {
    const random = seeded(1844)
    for (let turn = 0; turn < 500; turn++) {
      const text = nastyText(random)
      const { files, report } = importText(text, { path: 'nasty.txt', language: 'en' })
      const losses = report.messages.filter((message) => message.ruleId === 'text-is-conserved')
      expect(losses, JSON.stringify(text)).toEqual([])
      for (const [name, markdown] of Object.entries(files)) {
        if (!name.endsWith('.md')) continue
        const strange = kindsIn(parseBack(markdown)).filter((kind) => !allowed.has(kind))
        expect(strange, JSON.stringify(text)).toEqual([])
      }
    }
  }, 60_000)

  it.each(fragments.filter((fragment) => fragment.trim()))(
    'keeps %j at the beginning, in the middle and at the end',
    (fragment) => {
      const visible = fragment
        .replaceAll('\u0000', '')
        .replaceAll('\u0007', '')
        .replace(/[\f\v\u0085\u2028]/g, ' ')
      const line = `${visible} or x${visible}y and ${visible}.`
      const source = `Line one of a text that is long enough to be a paragraph, since it says so itself.\n\n${line}\n\nIt ends.\n`
      const { files } = importText(
        source.replaceAll(visible, () => fragment),
        { path: 'one.txt', language: 'en' },
      )
      const words = wordsOf(parseBack(files['01-one.md'] ?? ''))
      expect(words).toEqual(['one', ...splitWords(source)])
    },
  )

  it.each(['Yes: no', '# title', '“Quoted”', '- dash', "it's", '{a}', '@key', '1.0', 'null', 'a\\b'])(
    'quotes the title %j in edition.yaml',
    (title) => {
      const { files } = importText(`By Ann Lee\n\nTitle ${title} here\n\n1. The first\n\nThis is the text.\n`, {
        path: 'a.txt',
        language: 'en',
      })
      expect(parse(files['edition.yaml'] ?? '').title).toBe(`Title ${title} here`)
    },
  )
})
