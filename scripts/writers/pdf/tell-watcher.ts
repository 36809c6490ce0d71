import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { PageMap, SectionPages, TextPlace } from '../../edition/page-map.ts'
import type { Edition } from '../../edition/types.ts'
import { textDirection } from '../text-direction.ts'
import { pageGeometry } from './page-geometry.ts'
import type { Placement } from './place-sections.ts'
import type { PrintedSection } from './print-section.ts'
import type { PrintUntilSettledOptions } from './print-until-settled.ts'
import type { PrintWatcher } from './print-watcher.ts'
import type { Section } from './section.ts'

const millimetresPerPixel = 25.4 / 96

/** Tells a watcher of the printing of an edition, which is in its layout. */
export function tellWatcher(watcher: PrintWatcher, edition: Edition): NonNullable<PrintUntilSettledOptions['watcher']> {
  const geometry = pageGeometry(edition)
  const { sheetWidth, height, cut, top } = geometry
  const page = { width: sheetWidth - cut, height, cut }
  const rightToLeft = textDirection(edition.metadata.language) === 'rtl'
  return {
    earlier: watcher.earlier,
    rankOf: ({ id, chapter }) => watcher.rankOf({ id, file: chapter?.file }),
    onPlaced(placements, map) {
      watcher.earlier = { placements, map }
      watcher.onLayout({ sections: placements.map((placement) => placed(placement, map)), page, rightToLeft })
    },
    onPrinted(section, { bytes, pages, sources }) {
      watcher.onSection({ id: section.id, bytes, pages, texts: textsOf(section, sources, top) })
    },
  }
}

function placed({ section, firstPage, pages }: Placement, { labels }: PageMap) {
  const { id, title, chapter } = section
  const file = chapter?.file
  const own = labels.slice(firstPage, firstPage + pages)
  return { id, title, ...(file === undefined ? {} : { file }), firstPage, labels: own }
}

function textsOf({ id, chapter }: Section, sources: PrintedSection['sources'], top: number): SectionPages['texts'] {
  const file = chapter?.file
  if (file === undefined || chapter?.id !== id) return []
  const references = referencesIn(chapter.tree)
  const texts = sources.map(({ source, page, top: below }): TextPlace => {
    const [line = 1, column = 1] = source.split(':').map(Number)
    const reference = references.get(source)
    const at = { page, top: top + below * millimetresPerPixel, file, line, column }
    return reference === undefined ? at : { ...at, reference }
  })
  return texts.sort((one, other) => one.page - other.page || one.top - other.top)
}

/** The references of paragraphs, by where these begin in the file. */
function referencesIn(tree: Root): Map<string, string> {
  const references = new Map<string, string>()
  visit(tree, 'element', ({ properties }: Element, _, parent) => {
    const start = parent?.position?.start
    const { dataReference } = properties
    if (dataReference !== undefined && start) references.set(`${start.line}:${start.column}`, String(dataReference))
  })
  return references
}
