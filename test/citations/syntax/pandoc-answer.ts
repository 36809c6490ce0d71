import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Answer, item, line, plainLocator } from './answer.ts'
import { linkText } from './our-answer.ts'

interface Element {
  t: string
  // biome-ignore lint/suspicious/noExplicitAny: Pandoc’s JSON is a union of a hundred tuples.
  c: any
}
interface Document {
  'pandoc-api-version': number[]
  meta: object
  blocks: Element[]
}
interface Citation {
  citationId: string
  citationMode: { t: string }
  citationPrefix: Element[]
  citationSuffix: Element[]
}

const probe = fileURLToPath(new URL('locator-probe.csl', import.meta.url))

/** What Pandoc makes of each case: its own parse, and the locators that its citeproc prints. */
export function pandocAnswers(cases: string[]): Answer[] {
  const documents = cases.map((markdown) => JSON.parse(pandoc(['-f', 'markdown', '-t', 'json'], markdown)) as Document)
  const locators = probeLocators(documents)
  return documents.map((document, index) => ({ text: linesOf(document.blocks), locators: locators[index] ?? [] }))
}

/** The first line of `pandoc --version`; undefined where there is none. */
export function pandocVersion(): string | undefined {
  try {
    return pandoc(['--version'], '').split('\n')[0]
  } catch {
    return undefined
  }
}

function pandoc(args: string[], input: string): string {
  return execFileSync('pandoc', args, { input, encoding: 'utf8', maxBuffer: 1e8, stdio: ['pipe', 'pipe', 'pipe'] })
}

function linesOf(blocks: Element[]): string[] {
  const notes: string[] = []
  const walk = (elements: Element[], kind: string): string[] =>
    elements.flatMap((block): string[] => {
      if (block.t === 'Header') return [line('heading', inlines(block.c[2], notes))]
      if (block.t === 'Para' || block.t === 'Plain') return textLine(kind, inlines(block.c, notes))
      if (block.t === 'LineBlock') return block.c.map((each: Element[]) => line(kind, inlines(each, notes)))
      if (block.t === 'CodeBlock') return [`code: ${block.c[1]}`]
      if (block.t === 'DefinitionList')
        return block.c.flatMap(([term, bodies]: [Element[], Element[][]]) => [
          line(kind, inlines(term, notes)),
          ...bodies.flatMap((body) => walk(body, kind)),
        ])
      return nested(block.c).flatMap((each) => walk([each], kind))
    })
  const body = walk(blocks, 'text')
  return [...body, ...notes]
}

function textLine(kind: string, text: string): string[] {
  return [line(kind, text)]
}

/** Blocks inside lists, quotations and tables, at whatever depth of tuples. */
function nested(content: unknown): Element[] {
  if (!Array.isArray(content)) return []
  return content.flatMap((each) => (isElement(each) ? [each] : nested(each)))
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 't' in value && blockKinds.has((value as Element).t)
}

const blockKinds = new Set(
  'Para Plain Header BlockQuote BulletList OrderedList CodeBlock Div Table DefinitionList'.split(' '),
)

function inlines(elements: Element[], notes: string[]): string {
  return elements.map((each) => inline(each, notes)).join('')
}

const marks: Record<string, string> = { Emph: '*', Strong: '**', Strikeout: '~~', Superscript: '^', Subscript: '~' }

function inline({ t, c }: Element, notes: string[]): string {
  if (t === 'Str') return /^[☐☒]$/.test(c) ? '' : c
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  const mark = marks[t]
  if (mark) return `${mark}${inlines(c, notes)}${mark}`
  if (t === 'Quoted') return c[0].t === 'DoubleQuote' ? `"${inlines(c[1], notes)}"` : `'${inlines(c[1], notes)}'`
  if (t === 'Code') return `\`${c[1]}\``
  if (t === 'Link') return linkText(inlines(c[1], notes), c[2][0])
  if (t === 'Image') return `![${inlines(unciting(c[1]), notes)}](${c[2][0]})`
  if (t === 'Span') return inlines(c[1], notes)
  if (t === 'Cite') return `⟨${(c[0] as Citation[]).map((each) => citationItem(each, notes)).join('; ')}⟩`
  if (t === 'Note') {
    notes.push(...linesOf(c).map((each) => each.replace(/^text/, 'note')))
    return '^note^'
  }
  return `${t}(${JSON.stringify(c)})`
}

function citationItem(citation: Citation, notes: string[]): string {
  const { citationId, citationMode, citationPrefix, citationSuffix } = citation
  return item(citationMode.t, citationId, inlines(citationPrefix, notes), inlines(citationSuffix, notes))
}

/** Prints every item with a style that shows what citeproc took for its locator. */
function probeLocators(documents: Document[]): string[][] {
  const [first] = documents
  if (!first) return []
  const citations = documents.map((document) => citationsIn(document.blocks))
  const keys = [...new Set(citations.flat().map((each) => each.citationId))]
  const normal = (each: Citation) => ({
    ...each,
    citationMode: { t: 'NormalCitation' },
    citationPrefix: [],
    citationSuffix: unciting(each.citationSuffix),
  })
  const blocks = citations.flat().map((each) => ({ t: 'Para', c: [{ t: 'Cite', c: [[normal(each)], []] }] }))
  const folder = mkdtempSync(join(tmpdir(), 'octavo-pandoc-'))
  try {
    const library = join(folder, 'references.json')
    writeFileSync(library, JSON.stringify(keys.map((id, at) => ({ id, type: 'book', title: `K${at}` }))))
    const args = ['-f', 'json', '-t', 'json', '--citeproc', '--csl', probe, '--bibliography', library]
    const printed = JSON.parse(pandoc(args, JSON.stringify({ ...first, meta: {}, blocks }))) as Document
    const shown = printed.blocks.filter(({ t }) => t === 'Para').map(({ c }) => inlines(c[0].c[1], []))
    let next = 0
    return citations.map((each) => each.flatMap(({ citationId }) => locatorIn(shown[next++] ?? '', citationId)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function locatorIn(shown: string, key: string): string[] {
  const [, label, ...locator] = (/⟦(.*?)⟧/s.exec(shown)?.[1] ?? '').split('¦')
  if (label === undefined || locator.join('') === '') return []
  return [`${key}: ${kinds[label] ?? label} ${plainLocator(locator.join('¦'))}`]
}

/** A citation in a suffix would be formatted too: it is left as its source. */
function unciting(value: Element[]): Element[] {
  return value.flatMap((each) => (each.t === 'Cite' ? (each.c[1] as Element[]) : [each]))
}

/** Terms of the English locale that are not the names of their kinds. */
const kinds: Record<string, string> = { 'sub verbo': 'sub-verbo', number: 'issue' }

function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn)
  if (typeof value !== 'object' || value === null) return []
  const { t, c } = value as Element
  if (t !== 'Cite') return citationsIn(c)
  return (c[0] as Citation[]).flatMap((each) => [each, ...citationsIn([each.citationPrefix, each.citationSuffix])])
}
