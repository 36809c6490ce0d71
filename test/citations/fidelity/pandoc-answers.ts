import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a processor prints: `_…_` is italic, `^…^` raised; “author ‖ text” is a citation in running text. */
export interface Answers {
  citations: string[]
  bibliography: Record<string, string>
}

export interface Node {
  t: string
  c?: unknown
}

export interface PandocOptions {
  input: string
  references: string
  /** The CSL style as XML. */
  style: string
  language: string
}

export function pandocVersion(): string | undefined {
  return /^pandoc (\S+)/.exec(spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]
}

/** Asks `pandoc --citeproc` for every citation, those inside the author’s notes last, and for the bibliography. */
export function pandocAnswers(options: PandocOptions): Answers {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-fidelity-'))
  try {
    writeFileSync(join(folder, 'style.csl'), options.style)
    const done = spawnSync(
      'pandoc',
      [
        ...['--from', 'markdown', '--to', 'json', '--citeproc', '--csl', join(folder, 'style.csl')],
        ...['--bibliography', options.references, '--metadata', `lang=${options.language}`, options.input],
      ],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    if (done.status !== 0) throw new Error(`pandoc failed: ${done.stderr}`)
    return answersOf((JSON.parse(done.stdout) as { blocks: Node[] }).blocks)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the blocks of Pandoc’s JSON. */
export function answersOf(blocks: Node[]): Answers {
  const outside: string[] = []
  const inside: string[] = []
  const bibliography: Record<string, string> = {}
  const walk = (value: unknown, inNote: boolean): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, inNote)
    if (typeof value !== 'object' || value === null || !('t' in value)) return
    const { t, c } = value as Node
    if (t === 'Cite') {
      ;(inNote ? inside : outside).push(citation((c as [unknown, Node[]])[1]))
      return
    }
    const entry = t === 'Div' ? /^ref-(.+)$/.exec((c as [[string]])[0][0])?.[1] : undefined
    if (entry) bibliography[entry] = tidy(text((c as [unknown, Node[]])[1]))
    else if (c) walk(c, inNote || t === 'Note')
  }
  walk(blocks, false)
  return { citations: [...outside, ...inside.map(asInNote)], bibliography }
}

/** Pandoc puts a citation inside a note into parentheses, and so do we where it is placed; here it stands bare. */
export function asInNote(text: string): string {
  return text.replace(/^\((.*)\)$/u, '$1').replace(/\.$/, '')
}

function citation(inlines: Node[]): string {
  const note = inlines.find(({ t }) => t === 'Note')
  if (!note) return tidy(text(inlines))
  const author = text(inlines.filter((node) => node !== note))
  return tidy(`${author ? `${author} ‖ ` : ''}${text(note.c as Node[])}`)
}

const marks: Record<string, string> = { Emph: '_', Strong: '**', Superscript: '^', Subscript: '~' }

function text(nodes: Node[]): string {
  return nodes.map(textOf).join('')
}

function textOf({ t, c }: Node): string {
  const mark = marks[t]
  if (mark) return `${mark}${text(c as Node[])}${mark}`
  if (t === 'Str') return c as string
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Code' || t === 'RawInline') return (c as [unknown, string])[1]
  if (t === 'Quoted') {
    const [kind, inner] = c as [Node, Node[]]
    return kind.t === 'DoubleQuote' ? `“${text(inner)}”` : `‘${text(inner)}’`
  }
  if (t === 'Link' || t === 'Span' || t === 'Div') {
    return text((c as [unknown, Node[]])[1])
  }
  return Array.isArray(c) ? text(c.filter((each) => typeof each === 'object' && each !== null && 't' in each)) : ''
}

function tidy(string: string): string {
  return string.replace(/\s+/gu, ' ').replaceAll('__', '').trim()
}
