import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../../scripts/checks/pages/book-pages.ts'
import { printManuscript } from '../print-manuscript.ts'

/** Long, so that lines want many of them divided. */
const vocabulary = [
  'responsibility',
  'international',
  'the',
  'organisation',
  'revolutionary',
  'of',
  'representatives',
  'agricultural',
  'a',
  'industrialisation',
  'nationalisation',
  'in',
  'independent',
  'opposition',
]

const isDivided = (text: string) => /\p{L}[-\u2010\u00AD]$/u.test(text)

let paragraphs: Block[]

beforeAll(async () => {
  const text = Array.from({ length: 40 }, (_, seed) => `${prose(70 + (seed % 25), seed)}.`)
  const { blocks } = await printManuscript(['# Long words', ...text, ''].join('\n\n'))
  paragraphs = blocks.filter(({ role, lines }) => role === 'P' && lines.length > 5)
}, 120_000)

describe('paragraphs of long words', () => {
  it('have many divided ones, but never three running', () => {
    expect(paragraphs).toHaveLength(40)
    expect(paragraphs.flatMap(({ lines }) => lines).filter(({ text }) => isDivided(text)).length).toBeGreaterThan(80)
    for (const { lines } of paragraphs) {
      const ends = lines.map(({ text }) => (isDivided(text) ? '-' : '.')).join('')
      expect(ends).not.toContain('---')
    }
  })

  it('do not end with a line that holds only the rest of a divided word', () => {
    const rests = paragraphs.filter(({ lines }) => {
      return isDivided(lines.at(-2)?.text ?? '') && !/\s/.test(lines.at(-1)?.text.trim() ?? '')
    })
    expect(rests.map(({ lines }) => lines.at(-1)?.text)).toEqual([])
  })

  it('are divided again below a ladder that was undone: few torn lines follow each other', () => {
    const torn = paragraphs.map(({ lines }) => {
      return lines.slice(0, -1).map(({ spaces, spaceWidth, size }) => spaces > 0 && spaceWidth / spaces / size > 0.75)
    })
    const running = torn.flatMap((lines) => lines.filter((is, line) => is && lines[line + 1]))
    expect(torn.flat().length).toBeGreaterThan(400)
    expect(running.length).toBeLessThan(12)
  })

  it('have no soft hyphen inside a line', () => {
    for (const { lines } of paragraphs)
      for (const { text } of lines) expect(text.trimEnd().slice(0, -1)).not.toContain('\u00AD')
  })
})

function prose(count: number, seed: number): string {
  let state = seed * 7919 + 1
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return vocabulary[(state >>> 8) % vocabulary.length] ?? ''
  })
  return words.join(' ')
}
