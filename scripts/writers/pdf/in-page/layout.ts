import type { Galley, GalleyBlock, PlannedPage } from '../layout/galley.ts'
import { describeGalley, type LiveGalley, readGalley } from './live-galley.ts'
import { offerSettings } from './offer-settings.ts'
import { textsOf } from './read-lines.ts'
import { type SetPagesOptions, setPages } from './set-pages.ts'

let galley: LiveGalley | undefined
let originals = new Map<Text, string>()

/** Measures the section that the page shows as one column. */
export function measureGalley(textHeight: number): Galley {
  const section = document.querySelector<HTMLElement>('body > section')
  if (!section) throw new Error('The page shows no section.')
  originals = new Map(textsOf(section).map((node) => [node, node.data]))
  galley = readGalley(section, textHeight)
  return describeGalley(galley, textHeight)
}

/** Paragraphs of the measured section that can be set a line shorter or longer, by the index of their block. */
export function measureSettings(): Record<number, Partial<GalleyBlock['settings']>> {
  return offerSettings(measured(), originals)
}

/** Sets the measured section in pages. */
export function setInPages(pages: PlannedPage[], options: SetPagesOptions): void {
  setPages(measured(), pages, options)
  galley = undefined
  originals = new Map()
}

function measured(): LiveGalley {
  if (!galley) throw new Error('No section has been measured.')
  return galley
}
