import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a manuscript with everything that is hard to divide into pages. Every call stands behind the word `caller-N`, and
 * its note begins with `callee-N` and ends with `ending-N`, so that a test finds them in the finished book.
 */
export async function writeManuscript(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, make] of Object.entries(chapters)) {
    const notes = new Notes(name)
    const text = make(notes)
    await writeFile(join(folder, `${name}.md`), `${text.trim()}\n\n${notes.texts.join('\n\n')}\n`)
  }
  await writeFile(join(folder, 'square.svg'), square)
  const body = Object.keys(chapters).map((name) => `    - ${name}.md`)
  await writeFile(join(folder, 'edition.yaml'), [...settings, '  body:', ...body, ''].join('\n'))
}

const settings = [
  'title: A book that is hard to divide',
  'slug: printed-torture',
  'language: en-GB',
  'creators:',
  '  - { name: Nobody, role: aut }',
  'date: 2026-11-22',
  'rights: CC0-1.0',
  'print: { dropCaps: true }',
  'contents:',
]

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400" viewBox="0 0 300 400"><path fill="#888" d="M0 0h300v400H0z"/></svg>'

const vocabulary =
  'the mill was turning slowly in the rain and nobody of the house had thought to close a door or to bring in the corn that lay at the edge of the field where two men were mending their cart under considerable difficulties'.split(
    ' ',
  )

/** So many words, another sequence for each `seed`. */
export function words(count: number, seed: number): string {
  let state = seed * 7919 + 1
  const chosen = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return vocabulary[(state >>> 8) % vocabulary.length] ?? ''
  })
  return chosen.join(' ')
}

class Notes {
  readonly texts: string[] = []
  readonly #name: string
  constructor(name: string) {
    this.#name = name
  }

  /** A call behind the word that a test looks for; its note has so many words. */
  call(count: number, { editors = false, more = '' } = {}): string {
    const key = `${this.#name}${this.texts.length}z`
    const name = editors ? `ed:${key}` : key
    this.texts.push(`[^${name}]: callee${key} ${words(count, this.texts.length + 3)}${more} ending${key}.`)
    return `caller${key}[^${name}]`
  }
}

const paragraph = (seed: number, count = 90) => `${words(count, seed)}.`

const chapters: Record<string, (notes: Notes) => string> = { nests, long, crowd, tables, figures, giant, line }

function nests(notes: Notes): string {
  const everywhere = (seed: number) => `
## A section ${seed} and ${notes.call(12)}

${paragraph(seed, 40)} ${notes.call(20)} ${paragraph(seed + 1, 60)}

- ${paragraph(seed, 15)} ${notes.call(8)}
- ${paragraph(seed + 2, 30)}

  - inside, ${notes.call(14)} ${paragraph(seed + 9, 20)}

> ${paragraph(seed + 3, 50)} ${notes.call(30)}
>
> 1. listed ${notes.call(9)} ${paragraph(seed, 24)}

:::verse
the wheel goes round ${notes.call(7)},\\
the wheel goes round,
and nobody is ${notes.call(11, { editors: true })}
:::

Term
: ${paragraph(seed + 4, 20)} ${notes.call(10)}

:::note[A box]
${paragraph(seed + 5, 30)} ${notes.call(16)}
:::
`
  return `# Notes everywhere\n\n${[1, 2, 3, 4].map(everywhere).join('\n')}`
}

function long(notes: Notes): string {
  const twice = notes.call(20)
  return `# Long notes

${paragraph(1)} ${notes.call(900)} ${paragraph(2)}

${paragraph(3)} ${notes.call(10, { editors: true })} ${paragraph(4)} ${notes.call(12)}${notes.call(14, { editors: true })}

${paragraph(5)} ${twice} ${paragraph(6)} again ${twice.replace('caller', 'recaller')}.

${paragraph(7)} ${notes.call(10, { more: ` with ${notes.call(9)} inside` })} ${paragraph(8)}

${paragraph(9)} ${notes.call(150, { editors: true })} ${notes.call(150)}

${paragraph(10, 200)} ${notes.call(500)}`
}

function crowd(notes: Notes): string {
  const calls = Array.from({ length: 200 }, (_, index) => `${words(4, index)} ${notes.call(5 + (index % 9))}`)
  return `# A crowd\n\n${calls.join(' ')}.\n\n${paragraph(2)}`
}

function tables(notes: Notes): string {
  const row = (index: number) => `| ${1900 + index} | ${words(9, index)} |`
  const rows = Array.from({ length: 70 }, (_, index) => row(index))
  return `# Tables

${paragraph(1)}

| headyear | headmatter ${notes.call(10)} |
| --- | --- |
${rows.join('\n')}
| 2000 | last ${notes.call(12)} |

${paragraph(2)} ${notes.call(8)}

${paragraph(12)}

| one | two |
| --- | --- |
| ${notes.call(6)} | b |

${paragraph(3)}`
}

function figures(notes: Notes): string {
  const figure = (id: string, more = '') => `:::figure{#${id}}\n![A square.](square.svg)\n\npicture${id}z${more}\n:::`
  return `# Figures

${paragraph(1, 150)}

${figure('a')}

${paragraph(2, 60)} ${notes.call(20)}

${figure('b')}

${figure('c')}

${paragraph(3, 250)} ${notes.call(40)}

${paragraph(4, 100)}

${figure('d', ` ${notes.call(9)}`)}`
}

function giant(notes: Notes): string {
  const parts = Array.from({ length: 12 }, (_, index) => `${words(120, index)} ${notes.call(25)}`)
  return `# A giant\n\n${parts.join(' ')}.`
}

function line(): string {
  return '# One line\n\nNothing more.'
}
