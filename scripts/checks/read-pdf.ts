import { DrawnBoxes } from './drawn-boxes.ts'
import { PageTexts } from './page-texts.ts'
import type { PageText } from './pdf-text.ts'
import { ContentConditions, type ContentProblems } from './pdf-ua/conditions/content.ts'
import { openUaDocument } from './pdf-ua/open-ua-document.ts'
import { type ReadContent, readContent } from './pdf-ua/read-content.ts'
import type { UaDocument } from './pdf-ua/ua-document.ts'
import type { Problem } from './problem.ts'

/** A finished PDF as it was read back, for all checks of it. */
export interface ReadPdf {
  bytes: Uint8Array
  document: UaDocument
  content: ReadContent & ContentProblems
  /** What stands on each physical page. */
  pages: PageText[]
  /** Pages that show a character no font has. */
  boxes: Problem[]
}

/** Reads a PDF back: its objects once, and then the content of its pages, one after another, for all that is asked of it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await openUaDocument(bytes)
  const texts = new PageTexts(document)
  const conditions = new ContentConditions(document)
  const boxes = new DrawnBoxes()
  const read = readContent(document, [texts, conditions, boxes])
  const content = { ...read, ...conditions.finish() }
  return { bytes, document, content, pages: texts.pages, boxes: boxes.problems() }
}
