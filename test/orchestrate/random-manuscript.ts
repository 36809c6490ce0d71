/** A book in the making: what an editor may do to it, at random but the same for the same seed. */
export interface RandomManuscript {
  /** Name of a file → its text. */
  files: () => Map<string, string>
  /** Makes one change, and says which. */
  edit: () => string
}

interface Chapter {
  name: string
  title: string
  blocks: string[]
}

interface Book {
  title: string
  chapters: Chapter[]
  glossary: { id: string; term: string; gloss: string; definition: string }[]
  works: { id: string; author: string; title: string; year: number }[]
}

const words =
  'mill pond sluice wheel stone tide sack flour miller carter ledger winter granary weir gate bushel moon causeway grain sail'.split(
    ' ',
  )

/** A generator of numbers from 0 to 1 (mulberry32, in the public domain), so that a run can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A book of four chapters with notes, citations, terms, index marks, links between chapters, a table and a drawing. */
export function randomManuscript(seed: number): RandomManuscript {
  const random = randomNumbers(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(list: T[]): T => list[below(list.length)] as T
  const sentence = () => {
    const run = Array.from({ length: 6 + below(14) }, () => pick(words)).join(' ')
    return `${run[0]?.toUpperCase()}${run.slice(1)}.`
  }
  const prose = () => Array.from({ length: 2 + below(5) }, sentence).join(' ')
  let count = 0
  const fresh = () => {
    count += 1
    return `n${count}`
  }

  const book: Book = {
    title: 'The tide mill',
    chapters: ['mill', 'tide', 'road', 'house'].map((name) => ({
      name: `${name}.md`,
      title: `The ${name}`,
      blocks: Array.from({ length: 6 }, prose),
    })),
    glossary: ['sluice', 'granary', 'bushel'].map((term) => ({
      id: term,
      term,
      gloss: sentence(),
      definition: prose(),
    })),
    works: ['marland1901', 'reed1923'].map((id) => ({ id, author: id.slice(0, -4), title: sentence(), year: 1900 })),
  }
  book.chapters[0]?.blocks.push('| Year | Sacks |\n| ---- | ----- |\n| 1844 | 12 |\n| 1845 | 2 |')
  book.chapters[1]?.blocks.push('![A wheel with four floats](wheel.svg)')
  const past: string[] = []

  const changes: Record<string, () => void> = {
    'insert a paragraph': () => insert(pick(book.chapters), prose()),
    'insert a note': () => {
      const label = fresh()
      insert(pick(book.chapters), `${sentence()}[^${label}]\n\n[^${label}]: ${prose()}`)
    },
    'insert a citation': () =>
      insert(pick(book.chapters), `${sentence()} [@${pick(book.works).id}, p. ${1 + below(90)}]`),
    'insert a link': () => insert(pick(book.chapters), `See [](${pick(book.chapters).name}). ${sentence()}`),
    'insert an index mark': () =>
      insert(pick(book.chapters), `${sentence()} :index[wheels]{entry="${pick(words)}!${pick(words)}"}`),
    'insert a quotation': () => insert(pick(book.chapters), `> ${prose()}\n>\n> ${prose()}`),
    'insert a section': () => insert(pick(book.chapters), `## ${sentence()}\n\n${prose()}`),
    'delete a block': () => {
      const { blocks } = pick(book.chapters)
      if (blocks.length > 3) blocks.splice(below(blocks.length), 1)
    },
    'change a word': () => changeWord(pick(book.chapters).blocks),
    'move a block to another chapter': () => {
      const from = pick(book.chapters).blocks
      if (from.length > 3) insert(pick(book.chapters), from.splice(below(from.length), 1)[0] as string)
    },
    'reorder chapters': () => book.chapters.push(...book.chapters.splice(below(book.chapters.length), 1)),
    'rename a chapter': () => {
      pick(book.chapters).title = sentence().slice(0, -1)
    },
    'rename a file': () => {
      const chapter = pick(book.chapters)
      const name = `${fresh()}.md`
      for (const { blocks } of book.chapters) {
        for (const [at, block] of blocks.entries()) blocks[at] = block.replaceAll(`(${chapter.name})`, `(${name})`)
      }
      chapter.name = name
    },
    'change a gloss': () => {
      pick(book.glossary).gloss = sentence()
    },
    'change a definition': () => {
      pick(book.glossary).definition = prose()
    },
    'add a term': () => {
      const term = words.find((word) => !book.glossary.some(({ id }) => id === word))
      if (term) book.glossary.push({ id: term, term, gloss: sentence(), definition: prose() })
    },
    'change a work': () => {
      pick(book.works).year += 1
    },
    'rename the book': () => {
      book.title = sentence().slice(0, -1)
    },
    'make a mistake': () => insert(pick(book.chapters), `${sentence()} [@nobody1999]`),
    'mend the mistakes': () => {
      for (const chapter of book.chapters)
        chapter.blocks = chapter.blocks.filter((block) => !block.includes('@nobody1999'))
    },
    'go back to an earlier state': () => {
      if (past.length > 0) Object.assign(book, JSON.parse(pick(past)))
    },
  }

  function insert({ blocks }: Chapter, block: string): void {
    blocks.splice(below(blocks.length + 1), 0, block)
  }

  function changeWord(blocks: string[]): void {
    const at = below(blocks.length)
    blocks[at] = (blocks[at] as string).replace(new RegExp(`\\b${pick(words)}\\b`), pick(words))
  }

  return {
    files: () => filesOf(book),
    edit: () => {
      past.push(JSON.stringify(book))
      const isWrong = book.chapters.some(({ blocks }) => blocks.some((block) => block.includes('@nobody1999')))
      const kind = isWrong ? 'mend the mistakes' : pick(Object.keys(changes))
      changes[kind]?.()
      return kind
    },
  }
}

function filesOf({ title, chapters, glossary, works }: Book): Map<string, string> {
  const yaml = (value: object) => `${JSON.stringify(value, null, 2)}\n`
  return new Map([
    [
      'edition.yaml',
      yaml({
        title,
        slug: 'tide-mill',
        language: 'en-GB',
        creators: ['Nobody'],
        date: '2026-11-22',
        contents: {
          body: chapters.map(({ name }) => name),
          back: [{ generate: 'glossary' }, { generate: 'bibliography' }, { generate: 'index' }],
        },
      }),
    ],
    ['glossary.yaml', yaml(glossary)],
    [
      'references.yaml',
      yaml(
        works.map(({ id, author, title: name, year }) => ({
          ...{ id, type: 'book', title: name },
          author: [{ family: author, given: 'Ada' }],
          issued: { 'date-parts': [[year]] },
        })),
      ),
    ],
    [
      'wheel.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>\n',
    ],
    ...chapters.map(({ name, title: heading, blocks }) => [name, `# ${heading}\n\n${blocks.join('\n\n')}\n`] as const),
  ])
}
