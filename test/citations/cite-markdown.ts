import type { RootContent } from 'hast'
import { VFile } from 'vfile'
import { locatorWords } from '../../scripts/citations/locator-words.ts'
import { gather } from '../../scripts/edition/gather.ts'
import { readChapter } from '../../scripts/edition/read-chapter.ts'
import type { CitationStyle, Reference } from '../../scripts/edition/types.ts'
import { TermMatcher } from '../../scripts/plugins/term-matcher.ts'

export interface CiteOptions {
  style: CitationStyle
  references: Reference[]
  language: string
}

export interface Cited {
  citations: { author?: string; text: string; insideNote: boolean }[]
  bibliography: Record<string, string>
}

/** One chapter through `readChapter` and `gather`; `_…_` is italic, `^…^` raised. Citations in author’s notes come last. */
export function citeMarkdown(text: string, options: CiteOptions): Cited {
  const source = { id: 'input', kind: 'text', path: 'input.md', file: 'input.md', text, matter: 'body' } as const
  const context = {
    matcher: new TermMatcher([]),
    entries: new Map(),
    citationsAreNotes: options.style.class === 'note',
    locatorWords: locatorWords({ ...options.style, language: options.language }),
    questions: 'Questions',
  }
  const { chapter } = readChapter(source, context)
  const file = new VFile({ path: 'input.md' })
  const index = gather([chapter], { ...options, fileOf: () => file })
  const { citations } = chapter.facts
  const inOrder = [...citations.filter((fact) => !fact.insideNote), ...citations.filter((fact) => fact.insideNote)]
  return {
    citations: inOrder.map(({ id, insideNote }) => {
      const made = index.citations[`input#${id}`]
      const author = made?.author ? { author: tidy(textOf(made.author)) } : {}
      return { ...author, text: tidy(textOf(made?.content ?? [])), insideNote }
    }),
    bibliography: Object.fromEntries(index.bibliography.map(({ key, content }) => [key, tidy(textOf(content))])),
  }
}

const marks: Record<string, string> = { em: '_', strong: '**', sup: '^', sub: '~' }

function textOf(nodes: RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const mark = marks[node.tagName] ?? ''
      return mark + textOf(node.children) + mark
    })
    .join('')
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('__', '').trim()
}
