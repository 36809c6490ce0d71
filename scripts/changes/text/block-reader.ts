import { posix } from 'node:path'
import type { Element, ElementContent, RootContent } from 'xast'
import type { TextBlock } from '../edition-text.ts'
import { kindOf } from './kind-of.ts'

/** What goes with the text and is none of it: numbers, links back, lists that are made of the rest. */
const passedOver = new Set(
  'paragraph-number note-number note-back chapter-number figure-number term-uses citation-uses glosses notes-title index-locators'.split(
    ' ',
  ),
)

const counted = new Set(['paragraph', 'quotation', 'verse', 'item', 'definition', 'entry'])

/** Reads the blocks of chapters in the order of the book, and follows the marks of printed pages through them. */
export class BlockReader {
  private readonly pictures: ReadonlyMap<string, string>
  private readonly notes = new Map<string, TextBlock>()
  private readonly calls = new Map<string, { block: TextBlock; at: number }>()
  private file = ''
  private blocks: TextBlock[] = []
  private open: TextBlock[] = []
  private page: string | undefined
  private paragraphs = 0

  /** `pictures`: by path in the archive, a hash of each. */
  constructor(pictures: ReadonlyMap<string, string>) {
    this.pictures = pictures
  }

  read(file: string, body: Element): TextBlock[] {
    this.file = file
    this.blocks = []
    this.walk(body.children, [body])
    for (const block of this.blocks) block.text = block.text.trimEnd()
    return this.blocks.filter(({ text, picture }) => text !== '' || picture !== undefined)
  }

  /** Notes stand where they are called, for their numbers begin anew with each chapter. To be called when all is read. */
  placeNotes(): void {
    for (const [id, note] of this.notes) {
      const call = this.calls.get(id)
      if (!call) continue
      note.called = call
      const page = call.block.places.findLast(({ from }) => from <= call.at)?.page
      note.places = page === undefined ? [] : [{ page, from: 0 }]
    }
  }

  private walk(nodes: (ElementContent | RootContent)[], above: Element[]): void {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'cdata') this.add(node.value)
      if (node.type === 'element') this.element(node, above)
    }
  }

  private element(element: Element, above: Element[]): void {
    const { attributes, name } = element
    const classes = (attributes.class ?? '').split(' ')
    if (attributes['epub:type'] === 'pagebreak') this.turn(attributes['aria-label'] ?? '')
    this.refer(attributes, classes)
    if (attributes.hidden != null || classes.some((each) => passedOver.has(each))) this.pagesIn(element)
    else if (classes.includes('note-call')) this.call(attributes.href ?? '')
    else if (name === 'br') this.add(' ')
    else if (name === 'math') this.add(attributes.alttext ?? '')
    else if (name === 'img') this.picture(attributes)
    else this.block(element, above)
  }

  private block(element: Element, above: Element[]): void {
    const block = kindOf(element, above)
    const opened: TextBlock | undefined = block && { ...block, text: '', places: [] }
    if (opened) {
      this.open.push(opened)
      this.blocks.push(opened)
      if (opened.kind === 'note') this.notes.set(`${this.file}#${element.attributes.id}`, opened)
    }
    this.walk(element.children, [...above, element])
    if (opened) this.open.pop()
  }

  /** Marks of pages also stand within what is passed over. */
  private pagesIn({ children }: Element): void {
    for (const child of children) {
      if (child.type !== 'element') continue
      if (child.attributes['epub:type'] === 'pagebreak') this.turn(child.attributes['aria-label'] ?? '')
      this.pagesIn(child)
    }
  }

  private refer(attributes: Element['attributes'], classes: string[]): void {
    const block = this.open.at(-1)
    const reference = attributes['data-reference']
    if (block && reference && classes.includes('paragraph-number')) block.reference = reference
  }

  private call(href: string): void {
    const block = this.open.at(-1)
    const [path = '', id = ''] = href.split('#')
    const file = path === '' ? this.file : posix.join(posix.dirname(this.file), path)
    if (block) this.calls.set(`${file}#${id}`, { block, at: block.text.length })
  }

  private picture(attributes: Element['attributes']): void {
    const [src, alt] = [attributes.src ?? '', attributes.alt ?? '']
    const path = posix.join(posix.dirname(this.file), src)
    const picture: TextBlock = {
      kind: 'picture',
      name: src,
      text: alt,
      picture: this.pictures.get(path) ?? '',
      places: [],
    }
    if (this.page !== undefined) picture.places.push({ page: this.page, from: 0 })
    this.blocks.push(picture)
  }

  private add(words: string): void {
    const block = this.open.at(-1)
    if (!block) return
    const before = block.text === '' || block.text.endsWith(' ')
    const text = words.replaceAll('\u00AD', '').replace(/[ \t\r\n]+/g, ' ')
    const added = before ? text.trimStart() : text
    if (added === '') return
    if (block.places.length === 0) this.place(block)
    block.text += added
  }

  /** The block begins on the page that is open. */
  private place(block: TextBlock): void {
    if (this.page === undefined || block.kind === 'note') return
    const isCounted = counted.has(block.kind)
    if (isCounted) this.paragraphs += 1
    block.places.push({ page: this.page, from: 0, ...(isCounted ? { paragraph: this.paragraphs } : {}) })
  }

  private turn(label: string): void {
    this.page = label
    this.paragraphs = 0
    const block = this.open.at(-1)
    if (block?.kind === 'caption' && block.text === '') this.turnPicture(label)
    if (!block || block.text.trim() === '' || block.kind === 'note') return
    const isCounted = counted.has(block.kind)
    if (isCounted) this.paragraphs = 1
    block.places.push({ page: label, from: block.text.length, ...(isCounted ? { paragraph: 1 } : {}) })
  }

  /** The mark of a page that begins with a picture stands in its caption. */
  private turnPicture(label: string): void {
    const picture = this.blocks.at(-2)
    if (picture?.kind === 'picture') picture.places = [{ page: label, from: 0 }]
  }
}
