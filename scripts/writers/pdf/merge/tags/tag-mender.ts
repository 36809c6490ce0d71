import { PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import { linkPlace } from '../link-place.ts'
import { gatherKids } from './gather-kids.ts'
import { mendDirections } from './mend-directions.ts'
import { mendFigures } from './mend-figures.ts'
import { mendFormulas } from './mend-formulas.ts'
import { mendHeadings } from './mend-headings.ts'
import { mendLists } from './mend-lists.ts'
import { mendNotes } from './mend-notes.ts'
import { mendRubies } from './mend-rubies.ts'
import { mendTables } from './mend-tables.ts'
import { readTags } from './read-tags.ts'
import type { ContentMark, Tag, TagKid } from './tag.ts'
import { takeRules } from './take-rules.ts'
import { unwrapTags } from './unwrap-tags.ts'

export interface MendedTags {
  tags: TagKid[]
  /** Content that belongs to no tag any more. */
  rules: ContentMark[]
}

const inlineTypes = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Quote'])

/** Reads the tags of one section after another and makes of them what ISO 14289-1 (PDF/UA-1) asks of a book. */
export class TagMender {
  private readonly ids = new Set<string>()
  private elements = 0
  private level = 0

  mend(source: PDFDocument): MendedTags {
    const names = new Map<string, string>()
    const rename = (id: string) => {
      const known = names.get(id) ?? this.unique(`element-${++this.elements}`)
      names.set(id, known)
      return known
    }
    const destinationOf = (link: Tag) => {
      const annotation = link.kids.find((kid) => 'annotation' in kid)
      return annotation && linkPlace(source.context.lookup(annotation.annotation, PDFDict)).destination
    }
    // Words that stood in boxes without a meaning are paragraphs.
    const read = gatherKids(unwrapTags(readTags(source, rename)), (kid) => !inlineTypes.has(kid.type), 'P')
    const pages = new Map(source.getPages().map(({ ref }, index) => [ref, index]))
    const pageNumber = (page: PDFRef) => pages.get(page) ?? 0
    const tags = mendNotes(read, { destinationOf, pageNumber, unique: (id) => this.unique(id) })
    mendLists(tags)
    mendRubies(tags)
    const rules = takeRules(tags)
    mendTables(tags, source)
    mendFormulas(tags)
    mendFigures(tags)
    mendDirections(tags, source)
    this.level = mendHeadings(tags, this.level)
    return { tags, rules }
  }

  private unique(id: string): string {
    let free = id
    for (let number = 2; this.ids.has(free); number++) free = `${id}.${number}`
    this.ids.add(free)
    return free
  }
}
