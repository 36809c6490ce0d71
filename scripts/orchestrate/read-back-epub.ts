import { accessibilityIsTrue } from '../checks/epub/accessibility-is-true.ts'
import { kepubIsSound } from '../checks/epub/kepub-is-sound.ts'
import { kindleGuidelines } from '../checks/epub/kindle/kindle-guidelines.ts'
import { stylesYield } from '../checks/epub/styles-yield.ts'
import { epubIsSound } from '../checks/epub-is-sound.ts'
import { epubTermsAreLinked } from '../checks/epub-terms-are-linked.ts'
import { epubValidates } from '../checks/epub-validates.ts'
import { openEpub } from '../checks/open-epub.ts'
import type { Problem } from '../checks/problem.ts'
import type { Artefact } from '../edition/types.ts'
import { epubTexts } from './texts-by-chapter.ts'

export interface EpubReadBack {
  problems: Problem[]
  /** Where a sound EPUB departs from what Kindle advises. */
  advice: Problem[]
  /** By chapter; none when the EPUB cannot be opened. */
  texts: Map<string, string>
}

/** All that is checked of a finished EPUB, or of its variant for Kobo; `ids` are those of all chapters, in order. */
export async function readBackEpub({ name, bytes }: Artefact, ids: string[]): Promise<EpubReadBack> {
  const sound = epubIsSound(bytes)
  if (!opens(bytes)) return { problems: sound, advice: [], texts: new Map() }
  const isKepub = name.endsWith('.kepub.epub')
  const own = [
    ...sound,
    ...epubTermsAreLinked(bytes),
    ...accessibilityIsTrue(bytes),
    ...stylesYield(bytes),
    ...(isKepub ? kepubIsSound(bytes) : []),
  ]
  return {
    problems: [...own, ...(await epubValidates(bytes))],
    advice: isKepub ? [] : kindleGuidelines(bytes),
    texts: epubTexts(bytes, ids),
  }
}

function opens(bytes: Uint8Array): boolean {
  try {
    openEpub(bytes)
    return true
  } catch {
    return false
  }
}
