import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PageText, pdfText } from '../../../../scripts/checks/pdf-text.ts'
import { buildBook } from '../../../editions/build-book.ts'

/** A sign for each call, words of a language, and what stands between them. */
const scripts = {
  he: {
    letters: 'אבגדהזחטיכלנסע',
    words: ['הטחנה', 'עמדה', 'ליד', 'הנהר', 'ואיש', 'לא', 'ידע', 'מתי', 'נבנתה', 'בימים', 'ההם'],
    space: ' ',
  },
  // The last is beyond the basic plane: two units of UTF-16, which no line may part.
  zh: {
    letters: '甲乙丙丁戊己庚辛壬癸子丑寅卯',
    words: ['磨坊', '在', '河边', '没有', '人', '知道', '它', '是', '何时', '建', '的', '𠮷'],
    space: '',
  },
}
type Language = keyof typeof scripts

const calls = 14

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-scripts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(Object.keys(scripts) as Language[])('a chapter in %s with foot notes', (language) => {
  let messages: string[]
  let pages: PageText[]

  beforeAll(async () => {
    const book = join(folder, language)
    await writeBook(book, language)
    const built = await buildBook(book, join(folder, `${language}-out`), { formats: ['pdf'] })
    messages = built.messages
    pages = await pdfText(built.pdf)
  }, 120_000)

  it('is built without a message, and nothing is lost', () => {
    expect(messages).toEqual([])
  })

  it('has each note on the page of its call', () => {
    const places = Array.from({ length: calls }, (_, call) => [
      pages.findIndex(({ text }) => text.includes(callOf(language, call))),
      pages.findIndex(({ notes }) => notes.join('').includes(callOf(language, call))),
    ])
    expect(places.map(([call]) => call)).toEqual(places.map(([, note]) => note))
    expect(new Set(places.flat()).size).toBeGreaterThan(2)
    expect(places.flat()).not.toContain(-1)
  })
})

async function writeBook(book: string, language: Language): Promise<void> {
  await mkdir(book, { recursive: true })
  const { space } = scripts[language]
  const paragraphs = Array.from({ length: calls }, (_, call) => {
    const own = space === '' ? 160 : 70
    return `${words(language, own, call)}${space}${callOf(language, call)}[^n${call}]${space} ${words(language, own, call + 5)}.`
  })
  const notes = Array.from({ length: calls }, (_, call) => {
    return `[^n${call}]: ${callOf(language, call)}${space}${words(language, call === 3 ? 400 : 20, call + 9)}.`
  })
  const title = words(language, 2, 1)
  await writeFile(join(book, 'text.md'), [`# ${title}`, ...paragraphs, ...notes, ''].join('\n\n'))
  const settings = [
    `title: ${title}`,
    `slug: script-${language}`,
    `language: ${language}`,
    'creators: [{ name: Octavo, role: aut }]',
    'date: 2026-11-22',
    'rights: CC0-1.0',
    'contents: { body: [text.md] }',
    '',
  ]
  await writeFile(join(book, 'edition.yaml'), settings.join('\n'))
}

/** No other word has a letter thrice running. In Chinese a page may end between any two. */
function callOf(language: Language, call: number): string {
  const { letters, space } = scripts[language]
  return (letters[call] ?? '').repeat(space === '' ? 1 : 3)
}

/** So many words, another sequence for each `seed`. */
function words(language: Language, count: number, seed: number): string {
  const { words: own, space } = scripts[language]
  let state = seed * 7919 + 1
  const chosen = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return own[(state >>> 8) % own.length] ?? ''
  })
  return chosen.join(space)
}
