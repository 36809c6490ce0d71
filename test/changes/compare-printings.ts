import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChangesReport } from '../../scripts/changes/changes-report.ts'
import { tellChanges } from '../../scripts/orchestrate/changes/tell-changes.ts'
import { type BookBuilt, buildBook } from '../editions/build-book.ts'

const now = new Date('2026-11-22T12:00:00Z')

export interface Printings {
  old: BookBuilt
  new: BookBuilt
  report: ChangesReport
  leaf: string
}

/** Builds the two manuscripts beside this file and tells what was changed; all is removed when `use` has ended. */
export async function comparePrintings(): Promise<Printings & { remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-printings-'))
  const build = (name: string) =>
    buildBook(fileURLToPath(new URL(`${name}/`, import.meta.url)), join(folder, name), { now })
  const [old, present] = [await build('old'), await build('new')]
  const leaf = join(folder, 'leaf.pdf')
  const quiet = () => {}
  const { report } = await tellChanges({
    ...{
      old: old.out,
      new: join(present.out, 'receipt.json'),
      book: 'manuscript',
      leaf,
      now,
      environment: process.env,
    },
    ...{ onStep: quiet, onDetail: quiet },
  })
  if (!report) throw new Error('Nothing was compared.')
  return { old, new: present, report, leaf, remove: () => rm(folder, { recursive: true, force: true }) }
}
