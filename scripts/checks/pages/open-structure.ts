import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Block } from './book-pages.ts'

/** An element that says something, and the link around the words where there is one. */
export interface Place {
  /** Index in `blocks`. */
  block: number
  link: string | undefined
}

export interface Structure {
  file: PDFDocument
  /** Filled as places are asked for. */
  blocks: Block[]
  /** Where marked content belongs; undefined when the tree does not know it. `page` counts from 0. */
  placeOf(page: number, mark: number): Place | undefined
  /** The element that a link’s annotation belongs to, as `Place.link` has it. */
  linkOf(annotation: PDFDict): string | undefined
}

const name = (text: string) => PDFName.of(text)

/** Block-level types of ISO 32000-1 14.8.4.3; the innermost around some text is what the text is part of. */
const blockRoles = /^(?:P|H[1-6]?|LI|TD|TH|Caption|Note|BlockQuote|Figure|TOCI|Code)$/
/** Types that words inside a block have. */
const inlineRoles = /^(?:Span|Link|Lbl|LBody|Reference|Quote|Em|Strong|Code)$/
/** A note below one of these hangs under what calls it. */
const callers = /^(?:P|H[1-6]?|LI|TD|TH|Caption)$/
const groups = /^(?:NonStruct|Document|Root|Div|Sect|Art|Part)$/

/** Reads the structure tree of a tagged PDF by its parent tree, so that a page costs what stands on it. */
export async function openStructure(bytes: Uint8Array): Promise<Structure> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = file.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const parentTree = root?.lookupMaybe(name('ParentTree'), PDFDict)
  const parents = new Map(parentTree ? numbers(parentTree) : [])
  const elements = new Elements(file, root?.lookupMaybe(name('RoleMap'), PDFDict))
  const ofPages = file.getPages().map(({ node }) => {
    const list = parents.get(numberOf(node, 'StructParents'))
    return list && file.context.lookupMaybe(list, PDFArray)
  })
  return {
    file,
    blocks: elements.blocks,
    placeOf(page, mark) {
      const element = ofPages[page]?.get(mark)
      return element instanceof PDFRef ? elements.placeOf(element) : undefined
    },
    linkOf(annotation) {
      const element = parents.get(numberOf(annotation, 'StructParent'))
      return element instanceof PDFRef ? elements.placeOf(element).link : undefined
    },
  }
}

interface Element {
  ref: PDFRef
  role: string
  parent: PDFRef | undefined
}

class Elements {
  readonly blocks: Block[] = []
  private readonly file: PDFDocument
  private readonly roleMap: PDFDict | undefined
  private readonly elements = new Map<PDFRef, Element>()
  private readonly places = new Map<PDFRef, Place>()
  private readonly blockNumbers = new Map<PDFRef, number>()

  constructor(file: PDFDocument, roleMap: PDFDict | undefined) {
    this.file = file
    this.roleMap = roleMap
  }

  placeOf(element: PDFRef): Place {
    const known = this.places.get(element)
    if (known) return known
    const chain = this.chainOf(element)
    const link = chain.find(({ role }) => role === 'Link')
    const place = { block: this.blockOf(chain), link: link?.ref.toString() }
    this.places.set(element, place)
    return place
  }

  /** The element and those around it, innermost first. */
  private chainOf(element: PDFRef): Element[] {
    const chain: Element[] = []
    for (let next = this.elementOf(element); next; next = next.parent && this.elementOf(next.parent)) chain.push(next)
    return chain
  }

  private elementOf(ref: PDFRef): Element | undefined {
    const known = this.elements.get(ref)
    if (known) return known
    const dict = this.file.context.lookupMaybe(ref, PDFDict)
    const type = dict?.lookupMaybe(name('S'), PDFName)
    if (!dict || !type) return undefined
    const role = (this.roleMap?.lookupMaybe(type, PDFName) ?? type).decodeText()
    const parent = dict.get(name('P'))
    const element = { ref, role, parent: parent instanceof PDFRef ? parent : undefined }
    this.elements.set(ref, element)
    return element
  }

  private blockOf(chain: Element[]): number {
    const typed = chain.findIndex(({ role }, index) => blockRoles.test(role) && !isInside(chain, index))
    // A run of text is a group of its own; what holds it is what it is part of.
    const untyped = chain.findIndex(({ role }, index) => index > 0 && !inlineRoles.test(role))
    const at = typed >= 0 ? typed : Math.max(0, untyped)
    const ref = chain[at]?.ref
    if (!ref) throw new Error('An element of the structure tree has no type.')
    const known = this.blockNumbers.get(ref)
    if (known !== undefined) return known
    const path = chain
      .slice(at)
      .map(({ role }) => role)
      .filter((role) => !groups.test(role))
      .reverse()
    const note = chain.findIndex(({ role }, index) => role === 'Note' && index >= at)
    const number = this.blocks.length
    this.blocks.push({
      role: typed >= 0 ? (chain[at]?.role ?? 'Other') : 'Other',
      path,
      ...(note >= 0 ? { note: chain[note]?.ref.objectNumber ?? 0 } : {}),
      isFootNote: note >= 0 && chain.slice(note + 1).some(({ role }) => callers.test(role)),
      text: '',
      lines: [],
    })
    this.blockNumbers.set(ref, number)
    return number
  }
}

/** Code may stand in a line or be a block. */
function isInside(chain: { role: string }[], index: number): boolean {
  return chain[index]?.role === 'Code' && chain.slice(index + 1).some(({ role }) => callers.test(role))
}

function numberOf(dict: PDFDict, key: string): number {
  return dict.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? -1
}

/** The leaves of a number tree, ISO 32000-1 7.9.7. */
function numbers(tree: PDFDict): [number, PDFObject][] {
  const leaves: [number, PDFObject][] = []
  const own = tree.lookupMaybe(name('Nums'), PDFArray)
  for (let index = 0; own && index + 1 < own.size(); index += 2)
    leaves.push([own.lookup(index, PDFNumber).asNumber(), own.get(index + 1)])
  const kids = tree.lookupMaybe(name('Kids'), PDFArray)
  for (let index = 0; kids && index < kids.size(); index++) {
    for (const leaf of numbers(kids.lookup(index, PDFDict))) leaves.push(leaf)
  }
  return leaves
}
