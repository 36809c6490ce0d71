import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { firstDifference } from '../../checks/differences/first-difference.ts'
import { type BuildEditionOptions, buildEdition } from '../build-edition.ts'
import { sha256 } from '../receipt/file-sums.ts'
import type { Receipt } from '../receipt/receipt-schema.ts'
import { withTemporaryFolder } from '../with-temporary-folder.ts'
import { readReceipt } from './read-receipt.ts'
import { type ToolDifference, toolDifferences } from './tool-differences.ts'

export interface RebuildOptions extends Pick<BuildEditionOptions, 'onStep' | 'onDetail'> {
  /** That of the finished edition. */
  folder: string
  manuscript: string
  receipt: Receipt
}

export interface EditionRebuilt {
  /** Artefacts that a rebuild makes otherwise than the receipt says, or not at all. */
  differences: {
    artefact: string
    /** Where the file of the folder first differs from the rebuilt one, for people. */
    where: string
  }[]
  /** Files of the folder that a rebuild makes as the receipt says, and that were changed since: where, for people. */
  changed: EditionRebuilt['differences']
  /** Parts of the receipt, its programs aside, that a rebuild writes otherwise. */
  receipt: string[]
  /** Programs, theme and fonts that are not those of the receipt. */
  tools: ToolDifference[]
  /** The first fault, when nothing was made. */
  failed?: string
}

const told = ['edition', 'figures', 'conservation', 'checks'] as const

/**
 * Builds an edition again of its manuscript, as its receipt says that it was asked for, in a temporary folder, and compares
 * byte for byte. The manuscript must be the one that the receipt names; nothing is written beside it.
 */
export async function rebuildEdition(options: RebuildOptions): Promise<EditionRebuilt> {
  const { folder, manuscript, receipt, onStep, onDetail } = options
  const { formats, theme } = receipt.asked
  return withTemporaryFolder('octavo-verify-', async (out) => {
    const how = { formats, theme, locked: true, now: new Date(receipt.edition.date), onStep, onDetail }
    const { files, made } = await buildEdition({ folder: manuscript, out, ...how })
    if (!made) {
      const fault = files.flatMap(({ messages }) => messages).find(({ fatal }) => fatal)
      return { differences: [], changed: [], receipt: [], tools: [], failed: String(fault) }
    }
    const again = await readReceipt(out)
    return {
      differences: await artefactDifferences({ receipt, again, folder, out }),
      changed: await changedSince({ receipt, again, folder, out }),
      receipt: told.filter((part) => !isDeepStrictEqual(receipt[part], again[part])),
      tools: toolDifferences(receipt, again),
    }
  })
}

interface Compared {
  receipt: Receipt
  again: Receipt
  folder: string
  out: string
}

async function artefactDifferences({ receipt, again, folder, out }: Compared): Promise<EditionRebuilt['differences']> {
  const differences: EditionRebuilt['differences'] = []
  for (const { name, sha256: sum, mediaType } of receipt.artefacts) {
    const rebuilt = again.artefacts.find((each) => each.name === name)
    if (rebuilt?.sha256 === sum) continue
    if (!rebuilt) {
      differences.push({ artefact: name, where: 'a rebuild does not make it' })
      continue
    }
    const was = await readFile(join(folder, name)).catch(() => undefined)
    const where =
      was && sha256(was) === sum
        ? await firstDifference(mediaType, was, await readFile(join(out, name)))
        : 'the file that the receipt names is not here to be compared'
    differences.push({ artefact: name, where })
  }
  const named = new Set(receipt.artefacts.map(({ name }) => name))
  const added = again.artefacts.filter(({ name }) => !named.has(name))
  return [...differences, ...added.map(({ name }) => ({ artefact: name, where: 'only a rebuild makes it' }))]
}

async function changedSince({ receipt, again, folder, out }: Compared): Promise<EditionRebuilt['changed']> {
  const changed: EditionRebuilt['changed'] = []
  for (const { name, sha256: sum, mediaType } of receipt.artefacts) {
    if (again.artefacts.find((each) => each.name === name)?.sha256 !== sum) continue
    const now = await readFile(join(folder, name)).catch(() => undefined)
    if (!now || sha256(now) === sum) continue
    changed.push({ artefact: name, where: await firstDifference(mediaType, await readFile(join(out, name)), now) })
  }
  return changed
}
