import type { Element } from 'xast'
import { elementsOf, type OpenedEpub } from '../../open-epub.ts'
import type { Problem } from '../../problem.ts'

/** Levels of the NCX that Kindle shows. */
const levels = 2

/**
 * There are contents to be read, named among the landmarks, of links and without tables, before the text that they list, and
 * contents for the menu, no deeper than two levels (2015.1, 3.3.1 and 3.3.4; 2019.2, 5.1 to 5.3).
 */
export function kindleContents({ manifest, spine, trees }: OpenedEpub): Problem[] {
  const file = manifest.find(({ properties }) => properties.includes('nav'))?.path ?? ''
  const ncx = manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path ?? ''
  const [tree, menu] = [trees.get(file), trees.get(ncx)]
  const navs = tree ? elementsOf(tree, 'nav') : []
  const typed = (wanted: string) => navs.find(({ attributes }) => attributes['epub:type'] === wanted)
  const [contents, landmarks] = [typed('toc'), typed('landmarks')]
  const named = landmarks && elementsOf(landmarks, 'a').some(({ attributes }) => attributes['epub:type'] === 'toc')
  const begins = (list: Element | undefined) => {
    const text = list && elementsOf(list, 'a').find(({ attributes }) => attributes['epub:type'] === 'bodymatter')
    const first = spine.findIndex((each) => each.endsWith(`/${text?.attributes.href?.split('#')[0]}`))
    return spine.includes(file) && (first < 0 || spine.indexOf(file) < first)
  }
  const say = (reason: string, where: string) => ({ reason, file: where })
  return [
    ...(contents && elementsOf(contents, 'a').length > 0 ? [] : [say('It has no contents with links.', file)]),
    ...(contents && elementsOf(contents, 'table').length > 0 ? [say('Its contents are a table.', file)] : []),
    ...(named ? [] : [say('The contents are not among the landmarks.', file)]),
    ...(begins(landmarks) ? [] : [say('The contents do not stand before the text.', file)]),
    ...(menu && elementsOf(menu, 'navPoint').length > 0 ? [] : [say('There is no NCX with entries.', ncx)]),
    ...(menu && depthOf(elementsOf(menu, 'navMap')[0]) > levels ? [say('The NCX has more than two levels.', ncx)] : []),
  ]
}

function depthOf(element: Element | undefined): number {
  const points = (element?.children ?? []).filter((child) => child.type === 'element' && child.name === 'navPoint')
  return points.length ? 1 + Math.max(...points.map((point) => depthOf(point as Element))) : 0
}
