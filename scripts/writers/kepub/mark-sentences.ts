import { divideIntoSentences } from './divide-into-sentences.ts'

/** Comments, instructions, tags whose attributes may hold “>”, and text. */
const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g

/** Elements in which the numbers of sentences begin anew. */
const blocks = new Set(
  ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'ul', 'dt', 'dd', 'table', 'td', 'th', 'figcaption'], //
)

/** Elements in which no span may stand, or no mark is of use. */
const left = new Set(['pre', 'svg', 'math', 'script', 'style', 'audio', 'video'])

/** Kobo’s reader is given no other margins above and below a page than its own. */
const style =
  '<style type="text/css" class="kobostylehacks">div#book-inner { margin-top: 0; margin-bottom: 0; }</style>'

interface Reading {
  /** Names of the elements that are open in the body, the innermost last. */
  open: string[]
  /** How many of them hold the one that is left as it is; 0 outside of such. */
  leftAt: number
  paragraph: number
  sentence: number
  /** A block has begun, and nothing of it was marked yet. */
  fresh: boolean
}

/**
 * An XHTML document with the marks of Kobo’s reader: `div#book-columns > div#book-inner` around what the body holds, and
 * around each sentence and each picture a `span.koboSpan` with the id `kobo.<paragraph>.<sentence>`. Only tags are put
 * in; all characters of the document stay as they are.
 */
export function markSentences(xhtml: string): string {
  const start = /<body\b[^>]*>/.exec(xhtml)
  const end = xhtml.lastIndexOf('</body>')
  if (!start || end < 0) throw new Error('The document has no body.')
  const from = start.index + start[0].length
  const reading: Reading = { open: [], leftAt: 0, paragraph: 0, sentence: 0, fresh: true }
  const body = (xhtml.slice(from, end).match(token) ?? []).map((part) => marked(part, reading)).join('')
  return [
    xhtml.slice(0, from).replace('</head>', () => `${style}</head>`),
    `<div id="book-columns"><div id="book-inner">${body}</div></div>`,
    xhtml.slice(end),
  ].join('')
}

function marked(part: string, reading: Reading): string {
  if (!part.startsWith('<')) return reading.leftAt ? part : markText(part, reading)
  if (/^<[!?]/.test(part)) return part
  if (part.startsWith('</')) close(reading)
  else return markTag(part, reading)
  return part
}

function markText(text: string, reading: Reading): string {
  const inParagraph = reading.open.at(-1) === 'p'
  return divideIntoSentences(text)
    .map((sentence) => (sentence.trim() === '' && !inParagraph ? sentence : span(sentence, reading)))
    .join('')
}

function markTag(tag: string, reading: Reading): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  if (blocks.has(name) || name === 'img') reading.fresh = true
  if (!tag.endsWith('/>')) {
    reading.open.push(name)
    if (!reading.leftAt && (left.has(name) || /\shidden="/.test(tag))) reading.leftAt = reading.open.length
  }
  return name === 'img' && !reading.leftAt ? span(tag, reading) : tag
}

function close(reading: Reading): void {
  if (reading.leftAt === reading.open.length) reading.leftAt = 0
  reading.open.pop()
}

function span(content: string, reading: Reading): string {
  reading.paragraph += reading.fresh ? 1 : 0
  reading.sentence = reading.fresh ? 1 : reading.sentence + 1
  reading.fresh = false
  return `<span class="koboSpan" id="kobo.${reading.paragraph}.${reading.sentence}">${content}</span>`
}
