import type { Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from './read-markdown.ts'
import { entryOf } from './terms/mark-terms.ts'

const glossary = [
  entryOf({ id: 'lo', term: 'Left Opposition', abbreviations: ['LO'], index: true }),
  entryOf({ id: 'nep', term: 'New Economic Policy', abbreviations: ['NEP'] }),
]

const chapter = `# Title

The Left Opposition.[^a] The LO.

> The NEP, and
> once more the *NEP*.

- A :term[policy]{#nep}.

[^a]: The Left
    Opposition.
`

describe('mentions of terms', () => {
  it('are facts, linked or not, with their places', () => {
    const place = (line: number, column: number) => ({ file: 'chapter.md', line, column })
    const common = { abbreviation: false, linked: false }
    const { mentions, terms } = readMarkdown(chapter, glossary).facts
    expect(mentions).toEqual([
      { ...common, entry: 'lo', id: 'term-1', text: 'Left Opposition', linked: true, paragraph: 1, place: place(3, 5) },
      { ...common, entry: 'lo', id: 'term-2', text: 'LO', abbreviation: true, paragraph: 1, place: place(3, 30) },
      { ...common, entry: 'lo', id: 'term-3', text: 'Left\nOpposition', note: 'a', paragraph: 1, place: place(10, 11) },
      {
        ...{ ...common, entry: 'nep', id: 'term-4', text: 'NEP', abbreviation: true, linked: true },
        ...{ paragraph: 2, place: place(5, 7) },
      },
      { ...common, entry: 'nep', id: 'term-5', text: 'NEP', abbreviation: true, paragraph: 2, place: place(6, 18) },
      {
        ...{ ...common, entry: 'nep', id: 'term-6', text: 'policy', linked: true, forced: true },
        ...{ paragraph: 3, place: place(8, 5) },
      },
    ])
    expect(terms).toEqual(['lo', 'nep'])
  })

  it('have their places in verse, indented and in emphasis too', () => {
    const verse = '# Title\n\n:::verse\nThe LO of\n  the NEP, *and the\nNEP* of the LO, the Left\nOpposition\n:::\n'
    const { mentions } = readMarkdown(verse, glossary).facts
    expect(mentions.map(({ entry, place }) => `${entry} ${place.line}:${place.column}`)).toEqual([
      'lo 4:5',
      'nep 5:7',
      'nep 6:1',
      'lo 6:13',
      'lo 6:21',
    ])
  })

  it('have the ids of their nodes', () => {
    const { tree, facts } = readMarkdown(chapter, glossary)
    const shown = facts.mentions.filter(({ linked, entry }) => linked || entry === 'lo')
    expect(idsOf(tree).sort()).toEqual(shown.map(({ id }) => id).sort())
  })
})

describe('random markup', () => {
  it('keeps its text, and no mark is lost, in 300 paragraphs', () => {
    let found = 0
    for (let seed = 1; seed <= 300; seed++) {
      const markdown = randomMarkdown(seed)
      const plain = readMarkdown(markdown)
      const linked = readMarkdown(markdown, glossary, { scope: 'every', quotations: true })
      expect({ seed, text: plainText(linked.tree) }).toEqual({ seed, text: plainText(plain.tree) })
      expect({ seed, words: emphasised(linked.tree) }).toEqual({ seed, words: emphasised(plain.tree) })
      const texts = linked.facts.mentions.map(({ id, text }) => [id, text])
      expect({ seed, texts: Object.fromEntries(texts) }).toEqual({ seed, texts: textsOfLinks(linked.tree) })
      found += texts.length
    }
    expect(found).toBeGreaterThan(500)
  })
})

function idsOf(tree: Nodes): string[] {
  const ids: string[] = []
  visit(tree, (node: Nodes) => {
    const id = node.data && 'hProperties' in node.data ? node.data.hProperties?.id : undefined
    if (typeof id === 'string' && id.startsWith('term-')) ids.push(id)
  })
  return ids
}

function textsOfLinks(tree: Nodes): Record<string, string> {
  const texts: Record<string, string> = {}
  visit(tree, 'link', (node) => {
    const id = node.data?.hProperties?.id
    if (typeof id === 'string') texts[id] = plainText(node)
  })
  return texts
}

/** The letters that stand in emphasis, in strong and in both, in order: dividing a node must not change them. */
function emphasised(tree: Nodes): string {
  let letters = ''
  const walk = (node: Nodes, marks: string): void => {
    if (node.type === 'text') letters += [...node.value].map((letter) => `${letter}${marks}`).join('')
    const own = node.type === 'emphasis' ? `${marks}e` : node.type === 'strong' ? `${marks}s` : marks
    if ('children' in node) for (const child of node.children) walk(child, own)
  }
  walk(tree, '')
  return letters
}

function randomMarkdown(seed: number): string {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const words = ['Left', 'Opposition', 'New', 'Economic', 'Policy', 'NEP', 'the', 'Left Opposition', 'LO,']
  const pick = () => words[Math.floor(random() * words.length)] ?? ''
  const phrase = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      if (depth > 2 || random() < 0.5) return pick()
      const inner = phrase(depth + 1)
      if (random() < 0.1) return `:emend[${inner}]{sic="x"}`
      if (random() < 0.1) return `:index[${inner}]{entry="x"}`
      return depth % 2 === 0 ? `**${inner}**` : `_${inner}_`
    }).join(' ')
  return `# Title\n\n${Array.from({ length: 4 }, () => phrase(0)).join(' ')}\n`
}
