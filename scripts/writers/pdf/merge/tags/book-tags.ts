import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { BookFile } from '../book-file.ts'
import { sortedTree } from '../sorted-tree.ts'
import { textString } from '../text-string.ts'
import { isTag } from './is-tag.ts'
import { standardTypes } from './standard-types.ts'
import type { Tag, TagKid } from './tag.ts'

/** Types of Chromium that PDF 1.7 does not have, and what they are read as; any other is read as a span. */
const roles = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Aside', 'Div'],
])

/** How the tags of a section find their way into the file. */
export interface SectionObjects {
  /** The object’s number in the book: of a page, an annotation, or what an attribute refers to. */
  numberOf: (ref: PDFRef) => number
  text: (attribute: PDFObject) => string
}

/** The numbers by which the pages and annotations of a section find their tags. */
export interface ParentKeys {
  pages: Map<PDFRef, number>
  annotations: Map<PDFRef, number>
}

/** The one structure tree of the book (ISO 32000-1, 14.7), grown section by section. */
export class BookTags {
  private readonly file: BookFile
  private readonly root: number
  private readonly document: number
  private readonly kids: string[] = []
  private readonly parents: [key: string, value: string][] = []
  private readonly ids: [id: string, value: string][] = []
  private readonly others = new Set<string>()

  constructor(file: BookFile) {
    this.file = file
    this.root = file.reserve()
    this.document = file.reserve()
  }

  /** Writes the tags of a section behind those before it. */
  add(tags: TagKid[], objects: SectionObjects): ParentKeys {
    const marks = new Map<PDFRef, string[]>()
    const annotations = new Map<PDFRef, string>()
    for (const tag of tags) {
      if (isTag(tag)) this.kids.push(`${this.write(tag, this.document, { objects, marks, annotations })} 0 R`)
    }
    const pageKeys = [...marks].map(([page, elements]) => {
      const list = Array.from(elements, (element) => element ?? 'null').join(' ')
      return [page, this.key(`${this.file.add(`[${list}]`)} 0 R`)] as const
    })
    const annotationKeys = [...annotations].map(([annotation, element]) => [annotation, this.key(element)] as const)
    return { pages: new Map(pageKeys), annotations: new Map(annotationKeys) }
  }

  /** Writes what is above the sections; returns the entries of the catalogue that make the book a tagged one. */
  finish(): string {
    const parents = sortedTree(this.file, 'Nums', this.parents)
    const ids = this.ids.sort(([one], [other]) => (one < other ? -1 : 1))
    const idTree = sortedTree(
      this.file,
      'Names',
      ids.map(([id, value]) => [textString(id), value]),
    )
    const map = [...this.others].sort().map((type) => `/${type} /${roles.get(type) ?? 'Span'}`)
    this.file.write(this.document, `<</Type /StructElem /S /Document /P ${this.root} 0 R /K [${this.kids.join(' ')}]>>`)
    const trees = `/ParentTree ${parents} 0 R /ParentTreeNextKey ${this.parents.length} /IDTree ${idTree} 0 R`
    this.file.write(
      this.root,
      `<</Type /StructTreeRoot /K ${this.document} 0 R ${trees} /RoleMap <<${map.join(' ')}>>>>`,
    )
    return `/StructTreeRoot ${this.root} 0 R /MarkInfo <</Marked true>>`
  }

  private key(value: string): number {
    return this.parents.push([String(this.parents.length), value]) - 1
  }

  private write(tag: Tag, parent: number, section: Section): number {
    const number = this.file.reserve()
    const page = ownPage(tag)
    if (!standardTypes.has(tag.type)) this.others.add(tag.type)
    let text = `<</S /${tag.type} /P ${parent} 0 R`
    if (page) text += ` /Pg ${section.objects.numberOf(page)} 0 R`
    if (tag.id !== undefined) {
      text += ` /ID ${textString(tag.id)}`
      this.ids.push([tag.id, `${number} 0 R`])
    }
    for (const [key, value] of tag.attributes) text += ` /${key} ${section.objects.text(value)}`
    const kids = tag.kids.map((kid) => this.kidText(kid, number, page, section))
    if (kids.length > 0) text += ` /K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`
    this.file.write(number, `${text}>>`)
    return number
  }

  private kidText(kid: TagKid, parent: number, page: PDFRef | undefined, section: Section): string {
    if (isTag(kid)) return `${this.write(kid, parent, section)} 0 R`
    const { objects, marks, annotations } = section
    const own = kid.page && kid.page !== page ? `/Pg ${objects.numberOf(kid.page)} 0 R ` : ''
    if ('annotation' in kid) {
      annotations.set(kid.annotation, `${parent} 0 R`)
      return `<</Type /OBJR ${own}/Obj ${objects.numberOf(kid.annotation)} 0 R>>`
    }
    const list = marks.get(kid.page) ?? []
    list[kid.mark] = `${parent} 0 R`
    marks.set(kid.page, list)
    return own ? `<</Type /MCR ${own}/MCID ${kid.mark}>>` : String(kid.mark)
  }
}

/** A section while its tags are written: which element each mark of a page, and each annotation, belongs to. */
interface Section {
  objects: SectionObjects
  marks: Map<PDFRef, string[]>
  annotations: Map<PDFRef, string>
}

/** The page of the first content that the tag holds itself. */
function ownPage(tag: Tag): PDFRef | undefined {
  for (const kid of tag.kids) if (!isTag(kid) && kid.page) return kid.page
  return undefined
}
