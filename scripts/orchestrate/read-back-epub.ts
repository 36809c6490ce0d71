import { accessibilityIsTrue } from '../checks/epub/accessibility-is-true.ts'
import { kepubIsSound } from '../checks/epub/kepub-is-sound.ts'
import { kindleGuidelines } from '../checks/epub/kindle/kindle-guidelines.ts'
import { stylesYield } from '../checks/epub/styles-yield.ts'
import { epubIsSound } from '../checks/epub-is-sound.ts'
import { epubTermsAreLinked } from '../checks/epub-terms-are-linked.ts'
import { epubValidates } from '../checks/epub-validates.ts'
import { elementsOf, type OpenedEpub, openEpub } from '../checks/open-epub.ts'
import { pageMarksAreTrue } from '../checks/page-marks-are-true.ts'
import type { Artefact } from '../edition/types.ts'
import type { Printed } from './print-formats.ts'
import type { CheckMade } from './receipt/check-made.ts'
import { epubTexts } from './texts-by-chapter.ts'

export interface ReadBackEpubOptions {
  /** Of all chapters, in order. */
  ids: string[]
  /** The pages that its marks name, if it was printed. */
  printed: Printed | undefined
}

export interface EpubReadBack {
  checks: CheckMade[]
  /** By chapter; none when the EPUB cannot be opened. */
  texts: Map<string, string>
  /** Of all pictures. */
  alternatives: string[]
}

/** All that is checked of a finished EPUB, or of its variant for Kobo. */
export async function readBackEpub({ name, bytes }: Artefact, options: ReadBackEpubOptions): Promise<EpubReadBack> {
  const { ids, printed } = options
  const book = opened(bytes)
  const sound = epubIsSound(bytes)
  if (!book) {
    return { checks: [{ check: 'epub-is-sound', problems: sound }], texts: new Map(), alternatives: [] }
  }
  const files = { files: book.entries.length }
  const documents = { documents: book.spine.length }
  const links = book.spine.reduce((sum, file) => sum + elementsIn(book, file, 'a').length, 0)
  const checks = [
    { check: 'epub-is-sound', looked: { ...files, ...documents, links }, problems: sound },
    { check: 'terms-are-linked', looked: documents, problems: epubTermsAreLinked(bytes) },
    { check: 'accessibility-is-true', looked: documents, problems: accessibilityIsTrue(bytes) },
    { check: 'styles-yield', looked: documents, problems: stylesYield(bytes) },
    pageMarks(bytes, printed),
    ...(name.endsWith('.kepub.epub')
      ? [{ check: 'kepub-is-sound', looked: documents, problems: kepubIsSound(bytes) }]
      : [{ check: 'kindle-guidelines', looked: documents, problems: [], advice: kindleGuidelines(bytes) }]),
    { check: 'epubcheck-ts', looked: files, problems: await epubValidates(bytes) },
  ]
  return { checks, texts: epubTexts(bytes, ids), alternatives: alternativesIn(book) }
}

function pageMarks(bytes: Uint8Array, printed: Printed | undefined): CheckMade {
  const check = 'page-marks-are-true'
  if (!printed) return { check, skipped: 'The EPUB has no list of printed pages.', problems: [] }
  const { pages, map } = printed
  return { check, looked: { pages: pages.length }, problems: pageMarksAreTrue(bytes, pages, map) }
}

function opened(bytes: Uint8Array): OpenedEpub | undefined {
  try {
    return openEpub(bytes)
  } catch {
    return undefined
  }
}

function alternativesIn(book: OpenedEpub): string[] {
  const pictures = book.spine.flatMap((file) => elementsIn(book, file, 'img'))
  return pictures.map(({ attributes }) => attributes.alt ?? '')
}

function elementsIn({ trees }: OpenedEpub, file: string, name: string) {
  return elementsOf(trees.get(file) ?? { type: 'root', children: [] }, name)
}
