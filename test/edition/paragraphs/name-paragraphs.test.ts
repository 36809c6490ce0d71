import { describe, expect, it } from 'vitest'
import type { ParagraphLock } from '../../../scripts/edition/paragraph-lock.ts'
import { compareLabels } from '../../../scripts/edition/paragraphs/compare-labels.ts'
import { longestRise } from '../../../scripts/edition/paragraphs/longest-rise.ts'
import { nameParagraphs } from '../../../scripts/edition/paragraphs/name-paragraphs.ts'
import { printOfText } from '../../../scripts/edition/paragraphs/print-of-text.ts'
import type { Matter } from '../../../scripts/edition/types.ts'
import { randomFrom } from '../../citations/random.ts'

type Texts = Record<string, string[]>

const matterOf = (id: string): Matter =>
  id.startsWith('preface') ? 'front' : id.startsWith('afterword') ? 'back' : 'body'

function name(texts: Texts, lock?: ParagraphLock) {
  const chapters = Object.entries(texts).map(([id, paragraphs], index) => {
    return { id, matter: matterOf(id), number: index + 1, paragraphs: paragraphs.map(printOfText) }
  })
  return nameParagraphs(chapters, lock)
}

const vocabulary = Array.from({ length: 4000 }, (_, index) => `word${index.toString(36)}`)

/** Sentences of words that seldom meet again. */
function writer(seed: number) {
  const random = randomFrom(seed)
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? ''
  const write = (length = 5 + Math.floor(random() * 60)) => Array.from({ length }, word).join(' ')
  /** One word in eight is another. */
  const edit = (text: string) =>
    text
      .split(' ')
      .map((each, index) => (index % 8 === 3 ? word() : each))
      .join(' ')
  return { random, write, edit, pick: (length: number) => Math.floor(random() * length) }
}

const { write, edit } = writer(1)
const [one, two, three, four] = [write(30), write(30), write(30), write(30)] as const

describe('a book that is named for the first time', () => {
  it('counts paragraphs in each chapter, with roman numerals before the body and letters behind it', () => {
    const { references } = name({ preface: [one], mill: [two, three], tide: [four], afterword: [write()] })
    expect(references).toEqual({ preface: ['i.1'], mill: ['2.1', '2.2'], tide: ['3.1'], afterword: ['A.1'] })
  })
})

describe('a book with a lock', () => {
  const { lock } = name({ mill: [one, two, three], tide: [four] })
  const mill = (...texts: string[]) => name({ mill: texts, tide: [four] }, lock).references.mill

  it('names what is inserted after what is before it', () => {
    expect(mill(one, two, write(), write(), three)).toEqual(['1.1', '1.2', '1.2a', '1.2b', '1.3'])
    expect(mill(write(), one, two, three)).toEqual(['1.0a', '1.1', '1.2', '1.3'])
    expect(mill(one, two, three, write())).toEqual(['1.1', '1.2', '1.3', '1.4'])
  })

  it('never gives the number of a removed paragraph again, but to itself', () => {
    const without = name({ mill: [one, three], tide: [four] }, lock)
    expect(without.references.mill).toEqual(['1.1', '1.3'])
    const other = name({ mill: [one, write(), three], tide: [four] }, without.lock)
    expect(other.references.mill).toEqual(['1.1', '1.1a', '1.3'])
    expect(name({ mill: [one, two, three], tide: [four] }, other.lock).references.mill).toEqual(['1.1', '1.2', '1.3'])
    const shorter = name({ mill: [one, two], tide: [four] }, lock)
    expect(name({ mill: [one, two, write()], tide: [four] }, shorter.lock).references.mill).toEqual([
      '1.1',
      '1.2',
      '1.4',
    ])
  })

  it('knows edited and moved paragraphs again', () => {
    expect(mill(one, edit(two), three)).toEqual(['1.1', '1.2', '1.3'])
    expect(mill(three, one, two)).toEqual(['1.3', '1.1', '1.2'])
    expect(mill(edit(three), one, two)).toEqual(['1.3', '1.1', '1.2'])
    expect(mill(one.toUpperCase(), `${two}!`, three)).toEqual(['1.1', '1.2', '1.3'])
  })

  it('lets a paragraph keep its reference in another chapter', () => {
    const { references } = name({ mill: [one, three], tide: [four, two, write()] }, lock)
    expect(references).toEqual({ mill: ['1.1', '1.3'], tide: ['2.1', '1.2', '2.2'] })
  })

  it('keeps a chapter’s name when its file has another, when it is moved, and when one comes before it', () => {
    expect(name({ tide: [four], 'the-mill': [one, two, three] }, lock).references).toEqual({
      tide: ['2.1'],
      'the-mill': ['1.1', '1.2', '1.3'],
    })
    const added = name({ mill: [one, two, three], wheel: [write()], tide: [four], sluice: [write()] }, lock)
    expect(added.references).toMatchObject({ wheel: ['1a.1'], tide: ['2.1'], sluice: ['4.1'] })
    expect(added.lock.chapters.map((chapter) => chapter.name)).toEqual(['1', '1a', '2', '4'])
  })

  it('tells paragraphs of equal words by their order', () => {
    const refrain = name({ mill: ['Yes.', one, 'Yes.', two, 'Yes.'] })
    const { references } = name({ mill: ['Yes.', one, 'Yes.', three, two, 'Yes.'] }, refrain.lock)
    expect(references.mill).toEqual(['1.1', '1.2', '1.3', '1.3a', '1.4', '1.5'])
  })

  it('knows the edited text of a script without spaces', () => {
    const text = '黨內反對派在十二月的會議上提出了自己的綱領並要求公開討論'
    const { lock } = name({ mill: [text, one] })
    expect(name({ mill: [text.replace('十二月', '十一月'), one] }, lock).references.mill).toEqual(['1.1', '1.2'])
  })
})

interface Written {
  text: string
  /** Of the text, through every edit. */
  identity: number
  /** Since the last version; what is both may be taken for new. */
  isEdited?: boolean
  isMoved?: boolean
}

function change(texts: Written[], at: number, how: Partial<Written>): void {
  texts[at] = { ...(texts[at] as Written), ...how }
}

describe('however a book is changed', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('references are unique, in order, and kept (%i)', (seed) => {
    const { random, write, edit, pick } = writer(seed * 1009)
    let identities = 0
    const make = (): Written => ({ text: write(), identity: ++identities })
    const chapters: Record<string, Written[]> = { mill: [], tide: [] }
    for (const chapter of Object.values(chapters)) for (let count = 0; count < 25; count += 1) chapter.push(make())
    const owner = new Map<string, number>()
    const given = new Map<number, string>()
    let lock: ParagraphLock | undefined
    for (let version = 0; version < 25; version += 1) {
      const named = name(
        Object.fromEntries(Object.entries(chapters).map(([id, texts]) => [id, texts.map(({ text }) => text)])),
        lock,
      )
      lock = named.lock
      for (const [id, texts] of Object.entries(chapters)) {
        const references = named.references[id] ?? []
        expect(new Set(references).size).toBe(texts.length)
        for (const [at, { identity, isEdited, isMoved }] of texts.entries()) {
          const reference = references[at] ?? ''
          expect(owner.get(reference) ?? identity).toBe(identity)
          if (!(isEdited && isMoved)) expect(given.get(identity) ?? reference).toBe(reference)
          owner.set(reference, identity)
          given.set(identity, reference)
        }
      }
      for (const [id, texts] of Object.entries(chapters))
        chapters[id] = texts.map(({ text, identity }) => ({ text, identity }))
      for (let count = 0; count < 6; count += 1) alter()
    }

    function alter(): void {
      const texts = Object.values(chapters)[pick(2)] ?? []
      const at = pick(texts.length)
      const kind = random()
      if (kind < 0.35) texts.splice(pick(texts.length + 1), 0, make())
      else if (kind < 0.5) texts.splice(at, 1)
      else if (kind < 0.75) change(texts, at, { text: edit(texts[at]?.text ?? ''), isEdited: true })
      else {
        change(texts, at, { isMoved: true })
        if (kind < 0.9) texts.splice(pick(texts.length), 0, ...texts.splice(at, 1))
        else {
          change(texts, 0, { isMoved: true })
          ;[texts[at], texts[0]] = [texts[0] as Written, texts[at] as Written]
        }
      }
    }
  })

  it.each([1, 2, 3])('references stay in order where nothing is moved (%i)', (seed) => {
    const { random, write, pick } = writer(seed * 31)
    const texts = Array.from({ length: 20 }, () => write())
    let lock: ParagraphLock | undefined
    for (let version = 0; version < 40; version += 1) {
      const named = name({ mill: texts }, lock)
      lock = named.lock
      const labels = (named.references.mill ?? []).map((reference) => reference.slice(2))
      expect(longestRise(labels, compareLabels)).toHaveLength(labels.length)
      for (let change = 0; change < 4; change += 1) {
        if (random() < 0.7) texts.splice(pick(texts.length + 1), 0, write())
        else texts.splice(pick(texts.length), 1)
      }
    }
  })
})
