import { accessibilityIsTrue } from '../checks/epub/accessibility-is-true.ts'
import { kepubIsSound } from '../checks/epub/kepub-is-sound.ts'
import { kindleGuidelines } from '../checks/epub/kindle/kindle-guidelines.ts'
import { stylesYield } from '../checks/epub/styles-yield.ts'
import { epubIsSound } from '../checks/epub-is-sound.ts'
import { epubTermsAreLinked } from '../checks/epub-terms-are-linked.ts'
import { epubValidates } from '../checks/epub-validates.ts'
import { elementsOf, type OpenedEpub, openEpub } from '../checks/open-epub.ts'
import { pageMarksAreTrue } from '../checks/page-marks-are-true.ts'
import type { Problem } from '../checks/problem.ts'
import type { Artefact } from '../edition/types.ts'
import type { Printed } from './print-formats.ts'
import { epubTexts } from './texts-by-chapter.ts'

export interface ReadBackEpubOptions {
  /** Of all chapters, in order. */
  ids: string[]
  /** The pages that its marks name, if it was printed. */
  printed: Printed | undefined
}

export interface EpubReadBack {
  problems: Problem[]
  /** Where a sound EPUB departs from what Kindle advises. */
  advice: Problem[]
  /** By chapter; none when the EPUB cannot be opened. */
  texts: Map<string, string>
  /** Of all pictures. */
  alternatives: string[]
}

/** All that is checked of a finished EPUB, or of its variant for Kobo. */
export async function readBackEpub({ name, bytes }: Artefact, options: ReadBackEpubOptions): Promise<EpubReadBack> {
  const { ids, printed } = options
  const sound = epubIsSound(bytes)
  const book = opened(bytes)
  if (!book) return { problems: sound, advice: [], texts: new Map(), alternatives: [] }
  const isKepub = name.endsWith('.kepub.epub')
  const own = [
    ...sound,
    ...epubTermsAreLinked(bytes),
    ...accessibilityIsTrue(bytes),
    ...stylesYield(bytes),
    ...(printed ? pageMarksAreTrue(bytes, printed.pages, printed.map) : []),
    ...(isKepub ? kepubIsSound(bytes) : []),
  ]
  return {
    problems: [...own, ...(await epubValidates(bytes))],
    advice: isKepub ? [] : kindleGuidelines(bytes),
    texts: epubTexts(bytes, ids),
    alternatives: alternativesIn(book),
  }
}

function opened(bytes: Uint8Array): OpenedEpub | undefined {
  try {
    return openEpub(bytes)
  } catch {
    return undefined
  }
}

function alternativesIn({ spine, trees }: OpenedEpub): string[] {
  const pictures = spine.flatMap((file) => elementsOf(trees.get(file) ?? { type: 'root', children: [] }, 'img'))
  return pictures.map(({ attributes }) => attributes.alt ?? '')
}
