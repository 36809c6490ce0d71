import type { Element } from 'xast'
import type { TextBlock } from '../edition-text.ts'

const blocks = new Set('p h1 h2 h3 h4 h5 h6 dt dd li td th figcaption caption pre blockquote'.split(' '))

/** Elements that are one block with all that stands in them. */
const whole = new Set(['note', 'caption', 'cell', 'term', 'code'])

/** What block an element begins; undefined when it belongs to the block around it, or is none. */
export function kindOf(
  element: Element,
  above: Element[],
): Pick<TextBlock, 'kind' | 'name' | 'about' | 'number'> | undefined {
  if (classesOf(element).includes('note')) return { kind: 'note', number: numberOf(element) }
  if (!blocks.has(element.name) && !(isVerse(element) && !hasBlocks(element))) return undefined
  const outer = above.map((each) => (classesOf(each).includes('note') ? 'note' : byName(each)))
  if (outer.some((kind) => kind !== undefined && whole.has(kind))) return undefined
  return describe(element, above)
}

function describe(element: Element, above: Element[]): Pick<TextBlock, 'kind' | 'name' | 'about'> {
  const own = byName(element)
  const isIn = (word: string) => [...above, element].some((each) => classesOf(each).includes(word))
  if (isIn('index')) return { kind: 'generated' }
  if (own !== undefined) return { kind: own }
  if (classesOf(element).includes('label')) return { kind: 'label' }
  if (isIn('glossary-entry') || isIn('person')) return definition(above)
  if (isIn('bibliography')) return { kind: 'entry', ...named(above.findLast(({ name }) => name === 'li')) }
  if (isIn('verse')) return { kind: 'verse' }
  if (above.some(({ name }) => name === 'blockquote') || element.name === 'blockquote') return { kind: 'quotation' }
  return { kind: element.name === 'li' || above.some(({ name }) => name === 'li') ? 'item' : 'paragraph' }
}

function byName({ name }: Element): TextBlock['kind'] | undefined {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'td' || name === 'th') return 'cell'
  if (name === 'figcaption' || name === 'caption') return 'caption'
  if (name === 'dt') return 'term'
  return name === 'pre' ? 'code' : undefined
}

function definition(above: Element[]): Pick<TextBlock, 'kind' | 'name' | 'about'> {
  const entry = above.findLast((each) => classesOf(each).some((word) => word === 'glossary-entry' || word === 'person'))
  const term = entry?.children.find((child) => child.type === 'element' && child.name === 'dt')
  return { kind: 'definition', ...named(entry), ...(term ? { about: wordsOf(term as Element).trim() } : {}) }
}

function named(element: Element | undefined): { name?: string } {
  const id = element?.attributes.id
  return id ? { name: id } : {}
}

function isVerse(element: Element): boolean {
  return classesOf(element).includes('verse')
}

function hasBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (blocks.has(child.name) || hasBlocks(child)))
}

/** The number of a note as it is printed, without its full stop. */
function numberOf(note: Element): string {
  const holder = note.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
  const number = holder.find((each) => classesOf(each).includes('note-number'))
  return number ? wordsOf(number).trim().replace(/\.$/, '') : ''
}

function elementsIn({ children }: Element): Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}

function wordsOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
}

function classesOf({ attributes }: Element): string[] {
  return (attributes.class ?? '').split(' ')
}
