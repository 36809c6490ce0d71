import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '../../../scripts/readers/import-text/import-text.ts'
import { sourceHeadings } from '../../source-headings.ts'
import { parseBack, splitWords, textsOf, wordsOf } from './parse-back.ts'

// The text this project was started for belongs to its authors and is no file of the repository: its path is given from outside.
const path = process.env.OCTAVO_SOURCE_TEXT
const run = path === undefined ? it.skip : it

describe('importText on the transcription of The Revolution Unfinished?', () => {
  run(
    'finds 13 of 13 headings and 5 of 5 quotations and keeps every word (LEFT OUT unless OCTAVO_SOURCE_TEXT names the text)',
    () => {
      const source = readFileSync(path ?? '', 'utf8')
      const { files, report } = importText(source, { path: 'source.txt', date: '2026-11-01' })
      const [name = ''] = Object.keys(files).filter((file) => file.endsWith('.md'))
      const tree = parseBack(files[name] ?? '')
      expect(textsOf(tree, 'heading')).toEqual(['Trotsky and the degeneration of the revolution', ...sourceHeadings])
      const lines = source.split(/\r?\n/)
      expect(textsOf(tree, 'blockquote')).toEqual([13, 19, 37, 93, 115].map((line) => lines[line - 1]?.trim()))
      const front = splitWords('Paul Thompson & Guy Lewis The Revolution Unfinished? 2.')
      expect(wordsOf(tree)).toEqual(splitWords(source).slice(front.length))
      expect(report.messages.map((message) => `${message.line} ${message.ruleId}`)).toEqual([
        '9 import-is-certain',
        '13 attribution-is-resolved',
        '19 attribution-is-resolved',
        '19 import-is-certain',
        '37 attribution-is-resolved',
        '93 attribution-is-resolved',
        '93 import-is-certain',
        '115 import-is-certain',
        '115 attribution-is-resolved',
      ])
    },
  )
})
