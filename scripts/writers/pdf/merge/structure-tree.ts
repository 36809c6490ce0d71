import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { copyObject, type Translation } from './copy-object.ts'

/** The tags of one section while it is copied into the book. */
export interface Branch {
  /** The section's own root and document element, and the book's that stand for them. */
  replaced: Map<PDFRef, PDFRef>
  /** Hangs the section's tags into the book's tree; to be called when the objects are copied. */
  close: (translation: Translation) => void
  /** Gives an element's id, which Chromium counts from an arbitrary number, its name in the book. */
  rename: (id: string) => string
  /** Moves the numbers by which a copied page and its annotations find their tags. */
  renumber: (page: PDFDict) => void
}

/** Elements of HTML that PDF 1.7 has no type for, and the types they are read as. */
const roles = { Em: 'Span', Strong: 'Span', Aside: 'Note' }

const name = (text: string) => PDFName.of(text)

/** The one structure tree of the book, grown section by section. */
export class StructureTree {
  private readonly pdf: PDFDocument
  private readonly root: PDFRef
  private readonly document: PDFRef
  private readonly kids: PDFObject[] = []
  private readonly parents: [number, PDFObject][] = []
  private nextKey = 0
  private nextId = 1

  constructor(pdf: PDFDocument) {
    this.pdf = pdf
    this.root = pdf.context.nextRef()
    this.document = pdf.context.nextRef()
  }

  openBranch(source: PDFDocument): Branch {
    const rootRef = source.catalog.get(name('StructTreeRoot'))
    const root = source.catalog.lookup(name('StructTreeRoot'), PDFDict)
    const documents = listOf(root, 'K').filter((ref): ref is PDFRef => ref instanceof PDFRef)
    const offset = this.nextKey
    const parents = numberTree(root.lookup(name('ParentTree'), PDFDict))
    this.nextKey += 1 + Math.max(-1, ...parents.map(([key]) => key))
    return {
      replaced: new Map([[rootRef as PDFRef, this.root], ...documents.map((ref) => [ref, this.document] as const)]),
      close: (translation) => this.hang(source, documents, parents, offset, translation),
      rename: this.renaming(),
      renumber: (page) => renumber(page, offset),
    }
  }

  private renaming(): (id: string) => string {
    const names = new Map<string, string>()
    return (id) => {
      if (!/^node\d+$/.test(id)) return id
      if (!names.has(id)) names.set(id, `element-${this.nextId++}`)
      return names.get(id) ?? id
    }
  }

  private hang(
    source: PDFDocument,
    documents: PDFRef[],
    parents: [number, PDFObject][],
    offset: number,
    translation: Translation,
  ) {
    for (const ref of documents) {
      const kids = listOf(source.context.lookup(ref, PDFDict), 'K')
      this.kids.push(...kids.map((kid) => copyObject(kid, translation)))
    }
    for (const [key, value] of parents) this.parents.push([key + offset, copyObject(value, translation)])
  }

  /** Writes the tree into the book, which then counts as tagged. */
  write(): void {
    const { context, catalog } = this.pdf
    const identified = mendElements(this.pdf)
    const parents = [...this.parents].sort(([one], [other]) => one - other)
    const parentTree = context.register(
      context.obj({ Nums: parents.flatMap(([key, value]) => [PDFNumber.of(key), value]) }),
    )
    context.assign(this.document, context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: this.kids }))
    const tree = {
      Type: 'StructTreeRoot',
      K: this.document,
      ParentTree: parentTree,
      ParentTreeNextKey: this.nextKey,
      RoleMap: roles,
    }
    context.assign(
      this.root,
      context.obj({ ...tree, IDTree: context.register(context.obj({ Names: identified.flat() })) }),
    )
    catalog.set(name('StructTreeRoot'), this.root)
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  }
}

function renumber(page: PDFDict, offset: number): void {
  shift(page, 'StructParents', offset)
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)
  if (!annotations) return
  page.set(name('Tabs'), name('S'))
  for (let index = 0; index < annotations.size(); index++)
    shift(annotations.lookup(index, PDFDict), 'StructParent', offset)
}

function shift(dict: PDFDict, key: string, offset: number): void {
  const number = dict.lookupMaybe(name(key), PDFNumber)
  if (number) dict.set(name(key), PDFNumber.of(number.asNumber() + offset))
}

/**
 * PDF/UA-1 wants an id on every note, the words of a list item inside its body, and a figure to be what has an
 * alternative text: the picture, not the `figure` around it and its caption. Returns every id with its element,
 * in the order of ids.
 */
function mendElements(pdf: PDFDocument): [PDFString, PDFRef][] {
  const identified: [PDFString, PDFRef][] = []
  for (const [ref, element] of pdf.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || !(element.get(name('P')) instanceof PDFRef)) continue
    const type = element.get(name('S'))
    if (type === name('Aside') || type === name('Note'))
      element.set(name('ID'), PDFString.of(`note-${ref.objectNumber}`))
    if (type === name('LI')) mendListItem(pdf, element)
    if (type === name('Figure') && !element.get(name('Alt'))) element.set(name('S'), name('Div'))
    const id = element.get(name('ID'))
    if (id instanceof PDFString) identified.push([id, ref])
  }
  return identified.sort(([one], [other]) => (one.asString() < other.asString() ? -1 : 1))
}

function mendListItem(pdf: PDFDocument, item: PDFDict): void {
  for (const kid of listOf(item, 'K')) {
    const part = pdf.context.lookup(kid)
    if (part instanceof PDFDict && part.get(name('S')) === name('NonStruct')) part.set(name('S'), name('LBody'))
  }
}

function listOf(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.get(name(key))
  const looked = dict.lookup(name(key))
  if (looked instanceof PDFArray) return looked.asArray()
  return value ? [value] : []
}

function numberTree(node: PDFDict): [number, PDFObject][] {
  const numbers = node.lookupMaybe(name('Nums'), PDFArray)
  const own: [number, PDFObject][] = []
  for (let index = 0; numbers && index + 1 < numbers.size(); index += 2) {
    own.push([numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1)])
  }
  const kids = node.lookupMaybe(name('Kids'), PDFArray)
  for (let index = 0; kids && index < kids.size(); index++) own.push(...numberTree(kids.lookup(index, PDFDict)))
  return own
}
