import type { PageMap } from '../../edition/page-map.ts'
import type { Edition } from '../../edition/types.ts'
import { nameOriginal } from './name-original.ts'
import { namePrinting } from './name-printing.ts'
import type { PageNames } from './page-breaks.ts'

export interface PageLists {
  names: PageNames
  /** The printing that `epub:type="page-list"` lists, and the other; either may be missing. */
  first: Listed | undefined
  second: Listed | undefined
}

interface Listed {
  pages: 'own' | 'original'
  /** As a catalogue names it; empty when the edition does not say which printing it is. */
  printing: string
}

/**
 * Tells the pages of our own printed book from those of the original printing: an EPUB has one page list (EPUB 3.3, §7.4.3),
 * whose numbers stand alone; those of the other printing are read with a word that tells which it is.
 */
export function pageListsOf(
  { metadata, original, pageList }: Edition,
  { map, hasOriginal }: { map: PageMap | undefined; hasOriginal: boolean },
): PageLists {
  const own: Listed | undefined = map && { pages: 'own', printing: namePrinting(metadata, map) }
  const other: Listed | undefined = hasOriginal
    ? { pages: 'original', printing: original ? nameOriginal(original) : '' }
    : undefined
  const isOriginalFirst = other !== undefined && (pageList === 'original' || own === undefined)
  const word = original?.date ?? original?.title
  return {
    first: isOriginalFirst ? other : own,
    second: isOriginalFirst ? own : other,
    names: {
      own: (label) => (isOriginalFirst ? `${label} (PDF)` : label),
      original: (label) => (isOriginalFirst ? label : word === undefined ? `[${label}]` : `${label} (${word})`),
    },
  }
}
