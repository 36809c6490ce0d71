import { MarkedTexts } from './marked-texts.ts'
import { pageText } from './page-text.ts'
import type { PageText } from './pdf-text.ts'
import type { ContentVisitor, ShownText } from './pdf-ua/read-content.ts'
import type { UaDocument, UaPage } from './pdf-ua/ua-document.ts'

/** Gathers the text of pages while they are read, and keeps no more of a page than that. */
export class PageTexts implements ContentVisitor {
  readonly pages: PageText[] = []
  private readonly document: UaDocument
  private readonly marked: MarkedTexts

  constructor(document: UaDocument) {
    this.document = document
    this.marked = new MarkedTexts(document.catalog)
  }

  shown(text: ShownText): void {
    this.marked.add(text)
  }

  ended(page: UaPage): void {
    this.pages.push(pageText(page, this.marked.take(), this.document))
  }
}
