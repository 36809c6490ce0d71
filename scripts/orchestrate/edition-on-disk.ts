import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import { type MessageData, messageData, restoreMessages } from '../diagnostics/message-data.ts'
import type { Artefact } from '../edition/types.ts'
import { browserAt } from '../writers/pdf/browser/browser-at.ts'
import type { EditionBuilt, EditionMade } from './build-edition.ts'

/** A build as it is remembered: what it said, and what it made, without the bytes. */
export interface KeptBuild {
  files: { path: string; messages: MessageData[] }[]
  made: Omit<EditionMade, 'artefacts' | 'records'> & { artefacts: KeptArtefact[]; records: KeptArtefact[] }
}

type KeptArtefact = Omit<Artefact, 'bytes'> & { sha256: string }

/** What is to be remembered of a build. */
export function keptBuild(files: VFile[], { artefacts, records, ...made }: EditionMade): KeptBuild {
  return {
    files: files
      .filter(({ messages }) => messages.length > 0)
      .map((file) => ({ path: file.path, messages: messageData(file) })),
    made: { ...made, artefacts: artefacts.map(kept), records: records.map(kept) },
  }
}

function kept({ bytes, ...artefact }: Artefact): KeptArtefact {
  return { ...artefact, sha256: sha256(bytes) }
}

/**
 * The remembered build, if every file that it made is where it was put, as it was made, and the same browser would print it; else
 * undefined.
 */
export async function editionOnDisk({ files, made }: KeptBuild): Promise<EditionBuilt | undefined> {
  const onDisk = (all: KeptArtefact[]) => Promise.all(all.map((each) => artefactOnDisk(made.out, each)))
  const [artefacts, records] = [await onDisk(made.artefacts), await onDisk(made.records)]
  const isSameBrowser = made.browsers.every((browser) => isDeepStrictEqual(browser, browserAt(browser.path)))
  if (!isSameBrowser || artefacts.includes(undefined) || records.includes(undefined)) return undefined
  const whole = (all: typeof artefacts) => all.filter((artefact) => artefact !== undefined)
  return {
    files: files.map(({ path, messages }) => {
      const file = new VFile({ path })
      restoreMessages(file, messages)
      return file
    }),
    made: { ...made, artefacts: whole(artefacts), records: whole(records) },
  }
}

async function artefactOnDisk(out: string, { sha256: wanted, ...artefact }: KeptArtefact) {
  const bytes = await readFile(join(out, artefact.name)).catch(() => undefined)
  return bytes && sha256(bytes) === wanted ? { ...artefact, bytes: new Uint8Array(bytes) } : undefined
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
