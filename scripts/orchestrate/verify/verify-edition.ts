import type { BuildEditionOptions } from '../build-edition.ts'
import type { Receipt } from '../receipt/receipt-schema.ts'
import { type ArtefactsCompared, compareArtefacts } from './compare-artefacts.ts'
import { compareManuscript, type ManuscriptCompared } from './compare-manuscript.ts'
import { readReceipt } from './read-receipt.ts'
import { type EditionRebuilt, rebuildEdition } from './rebuild-edition.ts'
import { recordFaults } from './record-faults.ts'

export interface VerifyEditionOptions extends Pick<BuildEditionOptions, 'onStep' | 'onDetail'> {
  /** That of the finished edition. Nothing is written there. */
  folder: string
  /** The folder of its manuscript. */
  manuscript: string
  /** Whether the edition is built again. */
  rebuild: boolean
}

export interface EditionVerified {
  edition: Receipt['edition']
  /** Whether nothing differs. */
  agrees: boolean
  artefacts: ArtefactsCompared
  /** Where the receipt contradicts itself or `SHA256SUMS`, a sentence each. */
  records: string[]
  manuscript: ManuscriptCompared
  /** Absent when it was not asked for, or the manuscript is not the one that the receipt names. */
  rebuild?: EditionRebuilt
}

/**
 * Compares a finished edition with its receipt: its files, its manuscript, and what a rebuild makes.
 * Throws `EditionError`: usage when there is no receipt that can be read or no such manuscript, and as a build does.
 */
export async function verifyEdition(options: VerifyEditionOptions): Promise<EditionVerified> {
  const { folder, manuscript: book, onStep } = options
  const receipt = await readReceipt(folder)
  onStep(`Comparing ${folder} with its receipt`)
  const artefacts = await compareArtefacts(folder, receipt)
  const records = await recordFaults(folder, receipt)
  onStep(`Comparing ${book} with the receipt`)
  const manuscript = await compareManuscript(book, receipt)
  const again = options.rebuild && manuscript.state === 'same'
  const found = {
    ...{ edition: receipt.edition, artefacts, records, manuscript },
    ...(again ? { rebuild: await rebuildEdition({ ...options, manuscript: book, receipt }) } : {}),
  }
  return { agrees: agrees(found), ...found }
}

function agrees({ artefacts, records, manuscript, rebuild }: Omit<EditionVerified, 'agrees'>): boolean {
  const { missing, changed, extra } = artefacts
  const faults = [...missing, ...changed, ...extra, ...records]
  const rebuilt = rebuild
    ? [...rebuild.differences, ...rebuild.receipt, ...(rebuild.failed ? [rebuild.failed] : [])]
    : []
  return manuscript.state === 'same' && faults.length === 0 && rebuilt.length === 0
}
