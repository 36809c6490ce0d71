import type { PageScript } from '../layout/page-script.ts'
import { findOverflow } from './find-overflow.ts'
import { findPlaces as findPlacesIn } from './find-places.ts'
import { fitWideTables } from './fit-wide-tables.ts'
import { holdOverflow } from './hold-overflow.ts'
import { describeGalley, type LiveGalley, readGalley } from './live-galley.ts'
import { offerSettings } from './offer-settings.ts'
import { textsOf } from './read-lines.ts'
import { setPages } from './set-pages.ts'
import { showDocument } from './show-document.ts'

export { measureGlosses } from './measure-glosses.ts'

let galley: LiveGalley | undefined
let originals = new Map<Text, string>()

export const show: PageScript['show'] = async (html) => {
  ;[galley, originals] = [undefined, new Map()]
  const broken = await showDocument(html)
  fitWideTables()
  const overflows = findOverflow()
  if (overflows.length > 0) holdOverflow()
  return { broken, overflows }
}

export const measureGalley: PageScript['measureGalley'] = (textHeight) => {
  const section = document.querySelector<HTMLElement>('body > section')
  if (!section) throw new Error('The page shows no section.')
  originals = new Map(textsOf(section).map((node) => [node, node.data]))
  galley = readGalley(section, textHeight)
  return describeGalley(galley, textHeight)
}

export const measureSettings: PageScript['measureSettings'] = (chosen) => offerSettings(measured(), originals, chosen)

export const findPlaces: PageScript['findPlaces'] = () => findPlacesIn(measured())

export const setInPages: PageScript['setInPages'] = (pages, heights) => {
  setPages(measured(), pages, heights)
  ;[galley, originals] = [undefined, new Map()]
}

function measured(): LiveGalley {
  if (!galley) throw new Error('No section has been measured.')
  return galley
}
